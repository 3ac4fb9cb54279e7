// SPDX-License-Identifier: EPL-2.0
/**
 * The embedded workspace: {@link org.opensynchro.server.WorkspaceServer} on a data directory, with
 * {@link org.opensynchro.server.Accounts}. Inside: {@code storage} keeps everything and knows no HTTP; {@code accounts}
 * finds out who a client is; {@code dav} is WebDAV with the Nextcloud dialect, a class a method; {@code ocs} tells what
 * the server can do; {@code http} ties them to Jetty.
 *
 * <p>Why no WebDAV library: Milton is hardly maintained; Jackrabbit's is maintained but bound to {@code javax.servlet}
 * (only third parties re-release it for Jakarta) and checks preconditions apart from the change. Neither knows the
 * dialect, which is most of the work, and litmus tells whether the rest is right. Jetty's core handlers suffice, without
 * servlets.
 */
package org.opensynchro.server;
