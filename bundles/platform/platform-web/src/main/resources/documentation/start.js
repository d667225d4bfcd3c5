SwaggerUIBundle({
  url: "/api/v1/openapi.json",
  dom_id: "#api",
  deepLinking: true,
  docExpansion: "list",
  tagsSorter: "alpha",
  operationsSorter: "alpha",
  defaultModelsExpandDepth: 0,
  validatorUrl: null,
});
