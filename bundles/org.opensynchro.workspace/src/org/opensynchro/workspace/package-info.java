// SPDX-License-Identifier: EPL-2.0
/**
 * What an online workspace can do, told as small capability interfaces that a connector implements.
 *
 * <p>Nothing here knows a protocol or a user interface. Implementations are contributed through the extension point
 * {@code org.opensynchro.workspace.connectors}. No method of this API takes or returns {@code null}.
 */
package org.opensynchro.workspace;
