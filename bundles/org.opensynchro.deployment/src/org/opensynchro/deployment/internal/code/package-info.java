// SPDX-License-Identifier: EPL-2.0
/** How a configuration code is written. */
package org.opensynchro.deployment.internal.code;
