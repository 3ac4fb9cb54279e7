// SPDX-License-Identifier: EPL-2.0
/** What OpenSynchro needs of a computer, whether it is there, and how to get it. */
package org.opensynchro.deployment.prerequisites;
