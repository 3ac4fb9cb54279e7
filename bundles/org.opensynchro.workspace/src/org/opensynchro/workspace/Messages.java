// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.workspace;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle in the person's language. */
final class Messages extends NLS {
    public static String AuthenticationException_advice;
    public static String ChangedMeanwhileException_advice;
    public static String ClientRefusedException_advice;
    public static String CorruptedContentException_advice;
    public static String ForbiddenException_advice;
    public static String LockedException_advice;
    public static String NotAWorkspaceException_advice;
    public static String NotFoundException_advice;
    public static String QuotaExceededException_advice;
    public static String RefusedNameException_advice;
    public static String TooLargeException_advice;
    public static String UnavailableException_advice;
    public static String UnexpectedAnswerException_advice;
    public static String UnreachableException_advice;
    public static String UntrustedServerException_advice;
    public static String WorkspaceConnectors_none;

    static {
        NLS.initializeMessages("org.opensynchro.workspace.messages", Messages.class);
    }

    private Messages() {}
}
