// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.simulation;

/** Where a person works. */
enum Place {
    DESK,
    LAPTOP,
    ONLINE
}
