// SPDX-License-Identifier: EPL-2.0
/** Puts the pages of the workspace together. */
package org.opensynchro.server.internal.site;
