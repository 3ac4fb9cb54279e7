// SPDX-License-Identifier: EPL-2.0
/** How a company sets this computer's OpenSynchro up: the configuration code, settings of the computer, what an administrator decided. */
package org.opensynchro.deployment;
