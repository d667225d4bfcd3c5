/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.boards.internal.rest;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.leademployer.boards.Board;
import org.leademployer.boards.Boards;
import org.leademployer.boards.Decision;
import org.leademployer.platform.Region;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.RestResource;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Boards that are held, their members, meetings and decisions. */
@Component(service = RestResource.class)
@Path("boards")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "boards", description = "Boards and committees: terms of reference, quorum, meetings, decisions")
@Permitted(Permission.READ_BOARDS)
public final class BoardsResource implements RestResource {

    private static final String BOARD = "The id of the board";

    private final Boards boards;

    @Activate
    public BoardsResource(@Reference Boards boards) {
        this.boards = boards;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, "text/csv"})
    @Operation(
            operationId = "listBoards",
            summary = "List boards",
            description = "Boards that are held at a node of the geography and below it, or in the country.")
    @ApiResponse(responseCode = "200", description = "By name")
    @ApiResponse(responseCode = "400", description = "invalid-input; unknown-region (ORG-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    public List<BoardLineView> list(
            @Parameter(description = "Only this node and all below it", example = "north-west") @QueryParam("region")
                    String region) {
        return boards.list(region == null ? Region.NATIONAL : Problems.read("region", region, Region::new)).stream()
                .map(BoardLineView::of)
                .toList();
    }

    @POST
    @Permitted(Permission.RUN_BOARDS)
    @Operation(
            operationId = "establishBoard",
            summary = "Set a board up",
            description = "By terms of reference that are in force at its region. None is compulsory (BRD-0).")
    @ApiResponse(
            responseCode = "201",
            description = "The board; its address in Location",
            content = @Content(schema = @Schema(implementation = BoardView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (BRD-1), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "409", description = "terms-not-in-force (BRD-1)")
    public Response establish(BoardRequests.BoardRequest request) {
        Board board = boards.establish(BoardRequests.given(request).read());
        return Response.created(URI.create("boards/" + board.id()))
                .entity(BoardView.of(board))
                .build();
    }

    @GET
    @Path("{board}")
    @Operation(
            operationId = "readBoard",
            summary = "Read a board",
            description = "With its members, and what they have declared.")
    @ApiResponse(responseCode = "200", description = "The board")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public BoardView read(@Parameter(description = BOARD) @PathParam("board") String board) {
        return BoardView.of(boards.require(board));
    }

    @POST
    @Permitted(Permission.RUN_BOARDS)
    @Path("{board}/members")
    @Operation(
            operationId = "appointBoardMember",
            summary = "Appoint a member",
            description =
                    "For a constituency of the terms of reference, while they have places for it (BRD-2). A member is"
                            + " named by user name or staff reference.")
    @ApiResponse(
            responseCode = "201",
            description = "The appointment",
            content = @Content(schema = @Schema(implementation = MemberView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (BRD-1), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "no-place-left (BRD-2); terms-not-in-force (BRD-1)")
    public Response appoint(
            @Parameter(description = BOARD) @PathParam("board") String board, BoardRequests.MemberRequest request) {
        return created(
                MemberView.of(boards.appoint(board, BoardRequests.given(request).read())));
    }

    @POST
    @Permitted(Permission.RUN_BOARDS)
    @Path("{board}/members/{member}/end")
    @Operation(
            operationId = "endBoardMembership",
            summary = "End a membership",
            description = "By its last day. Meetings at which the member was stay as they are.")
    @ApiResponse(responseCode = "200", description = "The appointment")
    @ApiResponse(responseCode = "400", description = "invalid-input (BRD-1)")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public MemberView end(
            @Parameter(description = BOARD) @PathParam("board") String board,
            @Parameter(description = "The id of the appointment") @PathParam("member") String member,
            BoardRequests.EndRequest request) {
        return MemberView.of(
                boards.end(board, member, BoardRequests.given(request).on()));
    }

    @POST
    @Permitted(Permission.RUN_BOARDS)
    @Path("{board}/members/{member}/interests")
    @Operation(
            operationId = "declareInterest",
            summary = "Declare an interest",
            description = "Of a member: one of the four types, actual or potential (BRD-3). Who has declared an actual"
                    + " conflict with a subject must withdraw when it is decided.")
    @ApiResponse(
            responseCode = "201",
            description = "The interest",
            content = @Content(schema = @Schema(implementation = InterestView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (BRD-3), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public Response declare(
            @Parameter(description = BOARD) @PathParam("board") String board,
            @Parameter(description = "The id of the appointment") @PathParam("member") String member,
            BoardRequests.InterestRequest request) {
        return created(InterestView.of(
                boards.declare(board, member, BoardRequests.given(request).read())));
    }

    @GET
    @Path("{board}/meetings")
    @Operation(
            operationId = "listMeetings",
            summary = "List meetings",
            description = "Those that were held, with everybody who was there; the last first.")
    @ApiResponse(responseCode = "200", description = "Meetings")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<MeetingView> meetings(@Parameter(description = BOARD) @PathParam("board") String board) {
        return boards.meetings(board).stream().map(MeetingView::of).toList();
    }

    @POST
    @Permitted(Permission.RUN_BOARDS)
    @Path("{board}/meetings")
    @Operation(
            operationId = "recordMeeting",
            summary = "Record a meeting",
            description =
                    "And who was there: members by their reference, others by constituency. It does not change any"
                            + " more.")
    @ApiResponse(
            responseCode = "201",
            description = "The meeting",
            content = @Content(schema = @Schema(implementation = MeetingView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (BRD-4), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(responseCode = "409", description = "terms-not-in-force (BRD-1)")
    public Response hold(
            @Parameter(description = BOARD) @PathParam("board") String board, BoardRequests.MeetingRequest request) {
        return created(
                MeetingView.of(boards.hold(board, BoardRequests.given(request).read())));
    }

    @POST
    @Permitted(Permission.RUN_BOARDS)
    @Path("{board}/meetings/{meeting}/decisions")
    @Operation(
            operationId = "recordDecision",
            summary = "Record a decision",
            description =
                    "Of a meeting that was quorate without those who withdrew for the matter (BRD-3, BRD-4), by the"
                            + " terms of reference in force on its day, which are kept. It never changes.")
    @ApiResponse(
            responseCode = "201",
            description = "The decision; its address in Location",
            content = @Content(schema = @Schema(implementation = DecisionView.class)))
    @ApiResponse(responseCode = "400", description = "invalid-input (BRD-4), naming everything that is wrong")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    @ApiResponse(
            responseCode = "409",
            description = "not-quorate (BRD-4) with every rule that is not met; conflict-of-interest (BRD-3);"
                    + " terms-not-in-force (BRD-1)")
    public Response decide(
            @Parameter(description = BOARD) @PathParam("board") String board,
            @Parameter(description = "The id of the meeting") @PathParam("meeting") String meeting,
            BoardRequests.DecisionRequest request) {
        Decision decision =
                boards.decide(board, meeting, BoardRequests.given(request).read());
        return Response.created(URI.create("boards/decisions/" + decision.id()))
                .entity(DecisionView.of(decision))
                .build();
    }

    @GET
    @Path("{board}/decisions")
    @Operation(
            operationId = "listDecisionsOfBoard",
            summary = "List decisions of a board",
            description =
                    "The last first; those taken in confidence without their text, but for those who were there for"
                            + " them (BRD-3).")
    @ApiResponse(responseCode = "200", description = "Decisions")
    @ApiResponse(responseCode = "403", description = "not-allowed (X-3)")
    @ApiResponse(responseCode = "404", description = "not-found")
    public List<DecisionView> decisions(@Parameter(description = BOARD) @PathParam("board") String board) {
        return boards.decisions(board).stream().map(DecisionView::of).toList();
    }

    private static Response created(Object view) {
        return Response.status(Response.Status.CREATED).entity(view).build();
    }
}
