/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.schedules.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.web.RestResource;
import org.leademployer.platform.web.Tabular;
import org.leademployer.schedules.DeviationRegister;
import org.leademployer.schedules.Deviations;
import org.leademployer.schedules.Overview;
import org.leademployer.schedules.Standardisation;
import org.leademployer.schedules.spi.VariantId;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who uses what in the country, and how far that is from the national terms, over REST. */
@Component(service = RestResource.class)
@Path("schedules")
@Produces({MediaType.APPLICATION_JSON, "text/csv"})
@Tag(name = "schedules", description = "Regional variants of schedules 6, 8 and 10: deployed, compared, used")
@Permitted(Permission.READ_SCHEDULES)
public final class OverviewResource implements RestResource {

    private final Overview overview;
    private final Deviations deviations;

    @Activate
    public OverviewResource(@Reference Overview overview, @Reference Deviations deviations) {
        this.overview = overview;
        this.deviations = deviations;
    }

    @GET
    @Path("usage")
    @Operation(
            operationId = "listUsage",
            summary = "List who uses what",
            description =
                    "Every version that is deployed or pinned, the contracts that hold it and the drafts that would"
                            + " take it; contracts that the caller may not read are left out (SCH-3).")
    @ApiResponse(responseCode = "200", description = "The versions")
    @ApiResponse(responseCode = "400", description = "invalid-input")
    public UsageView usage(
            @Parameter(description = "Only of this schedule", example = "6") @QueryParam("schedule") String schedule) {
        return UsageView.of(overview.usage(schedule == null ? null : Schedules.read(schedule)));
    }

    @GET
    @Path("deviations")
    @Operation(
            operationId = "listDeviations",
            summary = "Read the register of deviations",
            description =
                    "Terms that contracts have pinned for today otherwise than the newest valid national variant has"
                            + " them, with the reason where one was given for just these values (SCH-7).")
    @ApiResponse(responseCode = "200", description = "The register")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "404", description = "not-found, for the contract")
    @ApiResponse(responseCode = "503", description = "contracts-not-available")
    public RegisterView deviations(
            @Parameter(description = "Only contracts of this node and below", example = "north-west")
                    @QueryParam("region")
                    String region,
            @Parameter(description = "Only of this schedule", example = "6") @QueryParam("schedule") String schedule,
            @Parameter(description = "Only of this contract, by id or reference") @QueryParam("contract")
                    String contract) {
        Asked asked = Asked.read(region, schedule);
        return RegisterView.of(deviations.register(asked.region(), asked.schedule(), contract));
    }

    @GET
    @Path("standardisation")
    @Operation(
            operationId = "readStandardisation",
            summary = "Read the standardisation index",
            description =
                    "For every node at which the caller may read contracts: which share of the terms of all contracts"
                            + " there and below is as in the national default, in per cent, rounded down to two decimals"
                            + " (SCH-7).")
    @ApiResponse(responseCode = "200", description = "The nodes, each after the one above it")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    public StandardisationView standardisation(
            @Parameter(description = "Only this node and those below", example = "north-west") @QueryParam("region")
                    String region,
            @Parameter(description = "Only of this schedule", example = "10") @QueryParam("schedule") String schedule) {
        Asked asked = Asked.read(region, schedule);
        return new StandardisationView(deviations.standardisation(asked.region(), asked.schedule()).stream()
                .map(NodeView::of)
                .toList());
    }

    private record Asked(Region region, String schedule) {
        static Asked read(String region, String schedule) {
            VariantNames names = new VariantNames();
            Region node = names.optional("region", region, Region::new);
            String number = names.optional("schedule", schedule, Schedules::check);
            names.refuse("Nothing was read.");
            return new Asked(node, number);
        }
    }

    /** The register. */
    @Schema(name = "DeviationRegister")
    record RegisterView(
            @Schema(description = "Whose pins and defaults are compared") LocalDate day,
            @Schema(description = "What contracts are compared with") List<DefaultView> defaults,
            @Schema(description = "Pinned schedules of which no national variant is valid") List<Object> withoutDefault,
            @Schema(description = "How many have no reason that holds") long unexplained,
            List<DeviationView> deviations)
            implements Tabular {

        static RegisterView of(DeviationRegister register) {
            return new RegisterView(
                    register.day(),
                    register.defaults().stream().map(DefaultView::of).toList(),
                    register.withoutDefault().stream().map(Schedules::number).toList(),
                    register.unexplained(),
                    register.deviations().stream().map(DeviationView::of).toList());
        }

        @Override
        public List<?> rows() {
            return deviations;
        }
    }

    /** A national default. */
    @Schema(name = "DefaultVariant")
    record DefaultView(Object schedule, String version) {
        static DefaultView of(VariantId variant) {
            return new DefaultView(
                    Schedules.number(variant.schedule()), variant.version().toString());
        }
    }

    /** The index of every node. */
    record StandardisationView(List<NodeView> regions) implements Tabular {
        @Override
        public List<?> rows() {
            List<Row> rows = new ArrayList<>();
            for (NodeView node : regions) {
                rows.add(new Row(
                        node.region(),
                        "all",
                        null,
                        node.contracts(),
                        node.index(),
                        node.numerator(),
                        node.denominator()));
                for (ScheduleView one : node.schedules()) {
                    rows.add(new Row(
                            node.region(),
                            one.schedule(),
                            one.nationalDefault(),
                            one.contracts(),
                            one.index(),
                            one.numerator(),
                            one.denominator()));
                }
            }
            return rows;
        }
    }

    /** The index of a node. */
    @Schema(name = "StandardisedNode")
    record NodeView(
            String region,
            @Schema(description = "In per cent, 0.00 to 100.00; absent where there is nothing to compare")
                    BigDecimal index,
            @Schema(description = "Terms that are as in the national default") long numerator,
            @Schema(description = "Terms that either has, over all contracts") long denominator,
            int contracts,
            List<ScheduleView> schedules) {
        static NodeView of(Standardisation node) {
            return new NodeView(
                    node.region().slug(),
                    node.total().index(),
                    node.total().numerator(),
                    node.total().denominator(),
                    node.contracts(),
                    node.schedules().stream().map(ScheduleView::of).toList());
        }
    }

    /** The same of one schedule. */
    @Schema(name = "StandardisedSchedule")
    record ScheduleView(
            Object schedule,
            @Schema(example = "national:1.0.0") String nationalDefault,
            BigDecimal index,
            long numerator,
            long denominator,
            int contracts) {
        static ScheduleView of(Standardisation.ScheduleShare one) {
            return new ScheduleView(
                    Schedules.number(one.schedule()),
                    DeviationView.shortForm(one.nationalDefault()),
                    one.share().index(),
                    one.share().numerator(),
                    one.share().denominator(),
                    one.contracts());
        }
    }

    /** The same as a line of a table. */
    record Row(
            String region,
            Object schedule,
            String nationalDefault,
            int contracts,
            BigDecimal index,
            long numerator,
            long denominator) {}
}
