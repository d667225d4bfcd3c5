/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.platform.web.internal.soap;

import javax.jws.WebMethod;
import javax.jws.WebParam;
import javax.jws.WebResult;
import javax.jws.WebService;
import javax.jws.soap.SOAPBinding;
import org.leademployer.platform.access.Permission;
import org.leademployer.platform.access.Permitted;
import org.leademployer.platform.problem.Problems;
import org.leademployer.platform.web.SoapEndpoint;
import org.leademployer.platform.web.soap.Documentation;
import org.leademployer.platform.web.soap.ProblemFault;

/** A service of the tests. */
@WebService(name = "NotesPort", serviceName = "notes", portName = "notes", targetNamespace = Note.NAMESPACE)
@SOAPBinding(parameterStyle = SOAPBinding.ParameterStyle.BARE)
@Documentation("Keeps notes.")
public final class NotesEndpoint implements SoapEndpoint {

    @WebMethod(action = Note.NAMESPACE + "/readNote")
    @WebResult(name = "readNoteResponse", targetNamespace = Note.NAMESPACE, partName = "parameters")
    @Permitted(Permission.READ_CONTRACTS)
    @Documentation("Reads a note.")
    public Note readNote(
            @WebParam(name = "readNote", targetNamespace = Note.NAMESPACE, partName = "parameters") Note note)
            throws ProblemFault {
        if ("broken".equals(note.text())) {
            throw new IllegalStateException("the inside of the house");
        }
        if ("missing".equals(note.text())) {
            throw Problems.notFound("note", "<1>").withRule("X-1").toException();
        }
        return note;
    }

    @WebMethod(action = Note.NAMESPACE + "/changeNote")
    @WebResult(name = "changeNoteResponse", targetNamespace = Note.NAMESPACE, partName = "parameters")
    @Permitted(Permission.CHANGE_CONTRACTS)
    @Documentation("Changes a note.")
    public Note changeNote(
            @WebParam(name = "changeNote", targetNamespace = Note.NAMESPACE, partName = "parameters") Note note)
            throws ProblemFault {
        return note;
    }

    @WebMethod(action = Note.NAMESPACE + "/closedNote")
    @WebResult(name = "closedNoteResponse", targetNamespace = Note.NAMESPACE, partName = "parameters")
    @Documentation("Names no permission.")
    public Note closedNote(
            @WebParam(name = "closedNote", targetNamespace = Note.NAMESPACE, partName = "parameters") Note note)
            throws ProblemFault {
        return note;
    }
}
