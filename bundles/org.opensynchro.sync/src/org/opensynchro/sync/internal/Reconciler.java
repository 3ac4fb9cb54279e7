// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.sync.internal;

import static org.opensynchro.sync.internal.Resolution.ADOPT;
import static org.opensynchro.sync.internal.Resolution.COMPARE;
import static org.opensynchro.sync.internal.Resolution.CREATE_LOCAL;
import static org.opensynchro.sync.internal.Resolution.CREATE_ONLINE;
import static org.opensynchro.sync.internal.Resolution.DELETE_LOCAL;
import static org.opensynchro.sync.internal.Resolution.DELETE_ONLINE;
import static org.opensynchro.sync.internal.Resolution.FORGET;
import static org.opensynchro.sync.internal.Resolution.NOTHING;
import static org.opensynchro.sync.internal.Resolution.REPLACE_LOCAL;
import static org.opensynchro.sync.internal.Resolution.REPLACE_ONLINE;
import static org.opensynchro.sync.internal.Resolution.SET_ASIDE;

/**
 * Decides what becomes of one path from what the ancestor, the local and the online replica hold there. A pure function:
 * it reads nothing, changes nothing, and no clock has a say in it. Moves were dealt with before, so that each path stands
 * for itself.
 *
 * <p>The values behind the table, in order: nothing that was edited or is new is ever deleted or overwritten; a deletion
 * is carried out only on what is exactly as it was agreed on; where both sides changed, the online item keeps its name and
 * the local one gets the name of a conflict copy, so that all computers see the same.
 *
 * <pre>
 * ancestor nothing  | online absent  | online file    | online folder
 * ------------------+----------------+----------------+--------------
 * local absent      | NOTHING        | CREATE_LOCAL   | CREATE_LOCAL
 * local file        | CREATE_ONLINE  | COMPARE        | SET_ASIDE
 * local folder      | CREATE_ONLINE  | SET_ASIDE      | ADOPT
 *
 * ancestor file     | online absent  | online same    | online changed | online folder
 * ------------------+----------------+----------------+----------------+--------------
 * local absent      | FORGET         | DELETE_ONLINE  | CREATE_LOCAL   | CREATE_LOCAL
 * local same        | DELETE_LOCAL   | NOTHING        | REPLACE_LOCAL  | DELETE_LOCAL *
 * local changed     | CREATE_ONLINE  | REPLACE_ONLINE | COMPARE        | SET_ASIDE
 * local folder      | CREATE_ONLINE  | DELETE_ONLINE *| SET_ASIDE      | ADOPT
 *
 * ancestor folder   | online absent  | online file    | online folder
 * ------------------+----------------+----------------+--------------------------------
 * local absent      | FORGET         | CREATE_LOCAL   | DELETE_ONLINE | CREATE_LOCAL  **
 * local file        | CREATE_ONLINE  | COMPARE        | DELETE_ONLINE * | SET_ASIDE   **
 * local folder      | DELETE_LOCAL | CREATE_ONLINE ** | DELETE_LOCAL * | SET_ASIDE ** | NOTHING
 *
 *  * the item that took its place is new on the next look, and is created then
 * ** the second outcome holds when something below the folder is kept: it is new, changed, or comes back
 * </pre>
 */
final class Reconciler {
    private Reconciler() {}

    /**
     * Decides one path.
     *
     * @param ancestor what was agreed on
     * @param local what is here; {@link State#FILE_SAME} only when the ancestor is a file
     * @param online what is online; {@link State#FILE_SAME} only when the ancestor is a file
     * @param keptBelow whether below this folder anything is kept on the side that still has it; false for files
     */
    static Resolution decide(Memory ancestor, State local, State online, boolean keptBelow) {
        return switch (ancestor) {
            case NOTHING -> decideNew(local, online);
            case FILE -> decideFile(local, online);
            case FOLDER -> decideFolder(local, online, keptBelow);
        };
    }

    private static Resolution decideNew(State local, State online) {
        return switch (local) {
            case ABSENT -> online == State.ABSENT ? NOTHING : CREATE_LOCAL;
            case FOLDER ->
                switch (online) {
                    case ABSENT -> CREATE_ONLINE;
                    case FOLDER -> ADOPT;
                    case FILE_SAME, FILE_CHANGED -> SET_ASIDE;
                };
            case FILE_SAME, FILE_CHANGED ->
                switch (online) {
                    case ABSENT -> CREATE_ONLINE;
                    case FOLDER -> SET_ASIDE;
                    case FILE_SAME, FILE_CHANGED -> COMPARE;
                };
        };
    }

    private static Resolution decideFile(State local, State online) {
        return switch (local) {
            case ABSENT ->
                switch (online) {
                    case ABSENT -> FORGET;
                    case FILE_SAME -> DELETE_ONLINE;
                    case FILE_CHANGED, FOLDER -> CREATE_LOCAL;
                };
            case FILE_SAME ->
                switch (online) {
                    case ABSENT, FOLDER -> DELETE_LOCAL;
                    case FILE_SAME -> NOTHING;
                    case FILE_CHANGED -> REPLACE_LOCAL;
                };
            case FILE_CHANGED ->
                switch (online) {
                    case ABSENT -> CREATE_ONLINE;
                    case FILE_SAME -> REPLACE_ONLINE;
                    case FILE_CHANGED -> COMPARE;
                    case FOLDER -> SET_ASIDE;
                };
            case FOLDER ->
                switch (online) {
                    case ABSENT -> CREATE_ONLINE;
                    case FILE_SAME -> DELETE_ONLINE;
                    case FILE_CHANGED -> SET_ASIDE;
                    case FOLDER -> ADOPT;
                };
        };
    }

    private static Resolution decideFolder(State local, State online, boolean keptBelow) {
        return switch (local) {
            case ABSENT ->
                switch (online) {
                    case ABSENT -> FORGET;
                    case FILE_SAME, FILE_CHANGED -> CREATE_LOCAL;
                    case FOLDER -> keptBelow ? CREATE_LOCAL : DELETE_ONLINE;
                };
            case FILE_SAME, FILE_CHANGED ->
                switch (online) {
                    case ABSENT -> CREATE_ONLINE;
                    case FILE_SAME, FILE_CHANGED -> COMPARE;
                    case FOLDER -> keptBelow ? SET_ASIDE : DELETE_ONLINE;
                };
            case FOLDER ->
                switch (online) {
                    case ABSENT -> keptBelow ? CREATE_ONLINE : DELETE_LOCAL;
                    case FILE_SAME, FILE_CHANGED -> keptBelow ? SET_ASIDE : DELETE_LOCAL;
                    case FOLDER -> NOTHING;
                };
        };
    }
}
