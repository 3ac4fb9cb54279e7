// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/**
 * A property that a client attached to an entry.
 *
 * @param namespace of its name; empty for none
 * @param name its local name
 * @param xml the whole property element, self-contained (it declares the namespaces that it uses)
 */
public record Property(String namespace, String name, String xml) {}
