// SPDX-License-Identifier: EPL-2.0
/**
 * The whole engine in a world that is made of a number: two computers with virtual disks, a virtual server, persons who work
 * on all three, faults, crashes, clocks that jump. One seed is one story, and always the same one.
 */
package org.opensynchro.sync.simulation;
