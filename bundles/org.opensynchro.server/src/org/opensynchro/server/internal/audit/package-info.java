// SPDX-License-Identifier: EPL-2.0
/** What a workspace writes down of who let themselves in, or tried to, and of what lets them in. Never a secret. */
package org.opensynchro.server.internal.audit;
