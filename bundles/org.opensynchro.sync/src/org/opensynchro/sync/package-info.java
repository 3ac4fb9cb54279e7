// SPDX-License-Identifier: EPL-2.0
/**
 * The synchronization engine: keeps one local folder and one online folder the same, in both directions.
 *
 * <p>Two {@link org.opensynchro.sync.Replica replicas} are compared folder by folder with the
 * {@link org.opensynchro.sync.Journal}, which remembers the ancestor: the state on which both last agreed. What differs
 * is decided by a pure function, carried out by transitions that state what they expect to find, and written to the
 * journal after the effect. There is no user interface, no HTTP and no EMF here.
 */
package org.opensynchro.sync;
