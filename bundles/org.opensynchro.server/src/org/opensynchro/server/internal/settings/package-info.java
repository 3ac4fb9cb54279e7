// SPDX-License-Identifier: EPL-2.0
/** What an operator sets in {@code workspace.properties} in the data directory, read once when the server starts. */
package org.opensynchro.server.internal.settings;
