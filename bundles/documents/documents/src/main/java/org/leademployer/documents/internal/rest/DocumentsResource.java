/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.documents.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.InputStream;
import java.net.URI;
import java.util.List;
import javax.servlet.http.HttpServletResponse;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.documents.Document;
import org.leademployer.documents.DocumentContent;
import org.leademployer.documents.DocumentInput;
import org.leademployer.documents.DocumentVersion;
import org.leademployer.documents.Documents;
import org.leademployer.documents.Upload;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problem;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.Page;
import org.leademployer.platform.web.PageRequest;
import org.leademployer.platform.web.ReadVersion;
import org.leademployer.platform.web.RestResource;
import org.leademployer.platform.web.StreamedBody;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Documents, their versions, contents and signatures. */
@Component(service = RestResource.class)
@Path("documents")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(
        name = "documents",
        description = "Documents of contracts, procurements and others: versions, contents, signatures")
@Permitted(Permission.READ_DOCUMENTS)
public final class DocumentsResource implements RestResource {

    private static final int DEFAULT_LIMIT = 100;
    private static final int MAXIMUM_LIMIT = 1000;

    private static final String DOCUMENT = "The id of the document";
    private static final String BINARY = MediaType.APPLICATION_OCTET_STREAM;
    private static final String BODY = "The file, as it is. Its media type is taken from Content-Type, or told from the"
            + " name; it streams to disk, and is never taken apart or converted.";
    private static final String FILE_NAME =
            "The name of the file, required: attachment; filename=\"contract.pdf\". A name is made safe.";
    private static final String IF_MATCH = "The ETag of the document as it was read, required";
    private static final String DIGEST =
            "The SHA-256 digest that the content must have: sha-256=:<Base64>: (RFC 9530). Repr-Digest does as well";

    private final Documents documents;

    @Activate
    public DocumentsResource(@Reference Documents documents) {
        this.documents = documents;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listDocuments",
            summary = "List documents of a subject",
            description = "In the order in which they were added, each with its last version.")
    @ApiResponse(responseCode = "200", description = "A page of documents")
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-12)")
    @ApiResponse(responseCode = "404", description = "not-found: no such subject, or none that you may read")
    public Page<DocumentLineView> list(
            @Parameter(description = "To what they belong, required", example = "contract") @QueryParam("subjectKind")
                    String subjectKind,
            @Parameter(description = "The id of that, or its reference; required") @QueryParam("subjectId")
                    String subjectId,
            @Parameter(description = "Only documents after the one with this id: the next of the page before")
                    @QueryParam("after")
                    String after,
            @Parameter(description = "At most so many, 1 to 1000; 100 where nothing is said") @QueryParam("limit")
                    String limit) {
        PageRequest page = PageRequest.read(after, limit, DEFAULT_LIMIT, MAXIMUM_LIMIT);
        return page.page(
                documents.list(subjectKind, subjectId, page.after(), page.limit() + 1),
                DocumentLineView::of,
                Document::id);
    }

    @POST
    @Permitted(Permission.KEEP_DOCUMENTS)
    @StreamedBody(most = Documents.LARGEST_CONTENT + 1)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addDocument",
            summary = "Keep a document",
            description = "With its first version, which is the body. When the upload is cut off, nothing is kept.",
            requestBody =
                    @RequestBody(
                            description = BODY,
                            content =
                                    @Content(mediaType = BINARY, schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "201",
            description = "The document; its address in Location, its version in ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @ApiResponse(
            responseCode = "400",
            description = "invalid-input (CON-12), naming everything that is wrong; empty-content; upload-cut-off")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found: no such subject, or none that you may read")
    @ApiResponse(responseCode = "413", description = "content-too-large")
    @ApiResponse(responseCode = "415", description = "content-encoded")
    @ApiResponse(responseCode = "422", description = "digest-differs")
    @ApiResponse(responseCode = "507", description = "storage-full")
    public Response add(
            @Parameter(description = "To what it belongs, required", example = "contract") @QueryParam("subjectKind")
                    String subjectKind,
            @Parameter(description = "The id of that, or its reference; required") @QueryParam("subjectId")
                    String subjectId,
            @Parameter(description = "What it is, required", example = "SIGNED_CONTRACT") @QueryParam("kind")
                    String kind,
            @Parameter(
                            description = "At most 200 characters, naming no person; the name of the file where it is"
                                    + " left out")
                    @QueryParam("title")
                    String title,
            @Parameter(description = FILE_NAME) @HeaderParam(FileNameHeader.NAME) String disposition,
            @Parameter(description = DIGEST) @HeaderParam(DigestHeader.OF_CONTENT) String contentDigest,
            @Parameter(hidden = true) @HeaderParam(DigestHeader.OF_REPRESENTATION) String reprDigest,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) InputStream body) {
        Document document = documents.add(
                new DocumentInput(subjectKind, subjectId, kind, title),
                upload(body, disposition, contentDigest, reprDigest, headers));
        return Response.created(URI.create("documents/" + document.id()))
                .entity(DocumentView.of(document, List.of(document.latest())))
                .header("ETag", ReadVersion.tag(document.version()))
                .build();
    }

    @GET
    @Path("{document}")
    @Operation(
            operationId = "readDocument",
            summary = "Read a document",
            description = "With all its versions; the contents by their own address.")
    @ApiResponse(
            responseCode = "200",
            description = "The document; its version in ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @ApiResponse(responseCode = "304", description = "It has still the version that If-None-Match names")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response read(
            @Parameter(description = DOCUMENT) @PathParam("document") String document,
            @Parameter(description = "The ETag of the version that is known already") @HeaderParam("If-None-Match")
                    String known) {
        Document found = documents.require(document);
        String tag = ReadVersion.tag(found.version());
        return tag.equals(known) ? Response.notModified().header("ETag", tag).build() : answer(Response.ok(), found);
    }

    @POST
    @Path("{document}/versions")
    @Permitted(Permission.KEEP_DOCUMENTS)
    @StreamedBody(most = Documents.LARGEST_CONTENT + 1)
    @Consumes(MediaType.WILDCARD)
    @Operation(
            operationId = "addDocumentVersion",
            summary = "Add a version",
            description = "To a document that is not signed; the body is its content. Those before it stay.",
            requestBody =
                    @RequestBody(
                            description = BODY,
                            content =
                                    @Content(mediaType = BINARY, schema = @Schema(type = "string", format = "binary"))))
    @ApiResponse(
            responseCode = "201",
            description = "The document; its version in ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @ApiResponse(
            responseCode = "400",
            description = "invalid-input (CON-12), naming everything that is wrong; empty-content; upload-cut-off")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "document-signed (CON-12); too-many-versions")
    @ApiResponse(responseCode = "412", description = "precondition-failed: somebody else has changed it meanwhile")
    @ApiResponse(responseCode = "413", description = "content-too-large")
    @ApiResponse(responseCode = "415", description = "content-encoded")
    @ApiResponse(responseCode = "422", description = "digest-differs")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    @ApiResponse(responseCode = "507", description = "storage-full")
    public Response addVersion(
            @Parameter(description = DOCUMENT) @PathParam("document") String document,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            @Parameter(description = FILE_NAME) @HeaderParam(FileNameHeader.NAME) String disposition,
            @Parameter(description = DIGEST) @HeaderParam(DigestHeader.OF_CONTENT) String contentDigest,
            @Parameter(hidden = true) @HeaderParam(DigestHeader.OF_REPRESENTATION) String reprDigest,
            @Context HttpHeaders headers,
            @Parameter(hidden = true) InputStream body) {
        long read = ReadVersion.required(ifMatch);
        return answer(
                Response.status(Response.Status.CREATED),
                documents.addVersion(document, read, upload(body, disposition, contentDigest, reprDigest, headers)));
    }

    @GET
    @Path("{document}/content")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "downloadDocument",
            summary = "Download a content",
            description =
                    "Of the last version, or of another; as it was sent, to be saved and not shown. A download that"
                            + " was cut off goes on with Range, and If-Range with the ETag.")
    @ApiResponse(
            responseCode = "200",
            description = "The content; its digest in ETag and Repr-Digest",
            content = @Content(mediaType = BINARY, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(
            responseCode = "206",
            description = "The bytes that Range names; which they are in Content-Range",
            content = @Content(mediaType = BINARY, schema = @Schema(type = "string", format = "binary")))
    @ApiResponse(responseCode = "304", description = "It is still the content that If-None-Match names")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "416", description = "range-not-satisfiable")
    @ApiResponse(responseCode = "500", description = "content-missing (CON-12)")
    public Response content(
            @Parameter(description = DOCUMENT) @PathParam("document") String document,
            @Parameter(description = "The number of a version; the last where it is left out") @QueryParam("version")
                    String version,
            @Parameter(description = "Which bytes, such as bytes=1048576-") @HeaderParam("Range") String range,
            @Parameter(
                            description =
                                    "The ETag of the content of which some bytes are here already; of another content"
                                            + " all is answered")
                    @HeaderParam("If-Range")
                    String ifRange,
            @Parameter(description = "The ETag of the content that is known already") @HeaderParam("If-None-Match")
                    String known,
            @Context HttpServletResponse response) {
        DocumentContent content = documents.content(
                document, version == null ? null : Problems.read("version", version, DocumentsResource::number));
        DocumentVersion kept = content.version();
        String tag = '"' + kept.sha256() + '"';
        if (tag.equals(known)) {
            return Response.notModified().header("ETag", tag).build();
        }
        RequestedRange asked = RequestedRange.read(range, ifRange, tag, kept.size());
        if (asked == null) {
            response.setHeader("Content-Range", "bytes */" + kept.size());
            throw Problem.of(
                            "range-not-satisfiable",
                            416,
                            "No such bytes",
                            "The content has " + kept.size() + " bytes, and none of those that were asked for.")
                    .withNext("Ask for bytes from 0 to " + (kept.size() - 1) + ", or without Range for all.")
                    .toException();
        }
        Response.ResponseBuilder answer = Response.status(asked.part() ? 206 : 200)
                .type(kept.mediaType())
                .entity(new StreamedContent(content, asked))
                .header("Content-Length", asked.length())
                .header("ETag", tag)
                .header(DigestHeader.OF_REPRESENTATION, DigestHeader.write(kept.sha256()))
                .header("Accept-Ranges", "bytes")
                .header(FileNameHeader.NAME, FileNameHeader.write(kept.fileName()))
                .header("Content-Security-Policy", "default-src 'none'; sandbox");
        if (asked.part()) {
            answer.header("Content-Range", asked.contentRange(kept.size()));
        }
        return answer.build();
    }

    @POST
    @Path("{document}/signature")
    @Permitted(Permission.KEEP_DOCUMENTS)
    @Operation(
            operationId = "signDocument",
            summary = "Record a signature",
            description =
                    "That the last version is signed. From then on nothing of the document changes, by whatever route.")
    @ApiResponse(
            responseCode = "200",
            description = "The document; its version in ETag",
            content = @Content(schema = @Schema(implementation = DocumentView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (CON-12)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "document-signed (CON-12)")
    @ApiResponse(responseCode = "412", description = "precondition-failed: somebody else has changed it meanwhile")
    @ApiResponse(responseCode = "428", description = "precondition-required")
    public Response sign(
            @Parameter(description = DOCUMENT) @PathParam("document") String document,
            @Parameter(description = IF_MATCH) @HeaderParam("If-Match") String ifMatch,
            SignatureRequest request) {
        long read = ReadVersion.required(ifMatch);
        return answer(Response.ok(), documents.sign(document, read, SignatureRequest.read(request)));
    }

    private Response answer(Response.ResponseBuilder answer, Document document) {
        return answer.entity(DocumentView.of(document, documents.versions(document.id())))
                .header("ETag", ReadVersion.tag(document.version()))
                .build();
    }

    private static Upload upload(
            InputStream body, String disposition, String contentDigest, String reprDigest, HttpHeaders headers) {
        String encoding = headers.getHeaderString("Content-Encoding");
        if (encoding != null && !encoding.isBlank() && !encoding.strip().equalsIgnoreCase("identity")) {
            throw Problem.of(
                            "content-encoded",
                            415,
                            "The content is encoded",
                            "A content is kept as it is sent, and is not decoded. Nothing was kept.")
                    .withNext("Send it without Content-Encoding.")
                    .toException();
        }
        String length = headers.getHeaderString("Content-Length");
        String ofContent = DigestHeader.read(DigestHeader.OF_CONTENT, contentDigest);
        return new Upload(
                body == null ? InputStream.nullInputStream() : body,
                length == null ? -1 : Problems.read("Content-Length", length, DocumentsResource::size),
                FileNameHeader.read(disposition),
                headers.getHeaderString("Content-Type"),
                ofContent == null ? DigestHeader.read(DigestHeader.OF_REPRESENTATION, reprDigest) : ofContent);
    }

    private static Integer number(String text) {
        try {
            return Integer.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not the number of a version, such as 1", e);
        }
    }

    private static Long size(String text) {
        try {
            return Long.valueOf(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("is not a number of bytes", e);
        }
    }
}
