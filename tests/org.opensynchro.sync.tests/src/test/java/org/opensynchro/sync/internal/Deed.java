// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

/**
 * What a person does once, told in numbers so that it means something in every tree: a story stays a story when deeds are
 * left out of it, which is how a failing one is shrunken.
 *
 * @param kind what is done
 * @param which the item that it is done to, counted through all there are
 * @param other a second item, or the folder that receives something
 * @param name the name of what is made
 */
record Deed(Kind kind, int which, int other, String name) {
    /** Kinds of deeds. */
    enum Kind {
        CREATE,
        MAKE_FOLDER,
        EDIT,
        SAVE_BY_RENAMING,
        TOUCH,
        MOVE,
        EXCHANGE,
        ROTATE,
        TURN_INSIDE_OUT,
        CHANGE_CASE,
        CHANGE_KIND,
        DELETE
    }
}
