// SPDX-License-Identifier: EPL-2.0
/**
 * The pages of the workspace: sessions of browsers, forms and their protection, templates (JMustache: no logic in them, and
 * every value is escaped), texts in the languages of the product. What a page is about lives in packages of its own, as a
 * {@link org.opensynchro.server.internal.pages.PageModule}.
 */
package org.opensynchro.server.internal.pages;
