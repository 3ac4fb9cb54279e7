// SPDX-License-Identifier: EPL-2.0
/** A server in memory, seen through the interfaces of a workspace, that fails on demand. */
package org.opensynchro.sync.simulation.server;
