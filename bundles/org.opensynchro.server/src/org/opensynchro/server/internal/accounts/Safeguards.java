// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.accounts;

/**
 * What stands beside passwords.
 *
 * @param codes needed beside a password after failures
 * @param resets lets people choose another password
 * @param factors the second factors
 */
public record Safeguards(SecurityCodes codes, PasswordReset resets, SecondFactors factors) {}
