// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.ui.internal;

/** The ids of the commands, views and contexts that {@code plugin.xml} declares. */
public final class CommandIds {
    /** Adds an account. */
    public static final String ADD_ACCOUNT = "org.opensynchro.ui.commands.addAccount";
    /** Adds a synchronization, beginning with the local folder. */
    public static final String ADD_LOCAL_FOLDER = "org.opensynchro.ui.commands.addLocalFolder";
    /** Adds a synchronization, beginning with the online folder. */
    public static final String ADD_REMOTE_FOLDER = "org.opensynchro.ui.commands.addRemoteFolder";
    /** Starts the synchronizations that were added. */
    public static final String APPLY = "org.opensynchro.ui.commands.apply";
    /** Opens the local folder of a synchronization. */
    public static final String OPEN_LOCAL = "org.opensynchro.ui.commands.openLocal";
    /** The view of all synchronizations. */
    public static final String SYNCS_VIEW = "org.opensynchro.ui.views.syncs";
    /** The context in which the keys of the view of all synchronizations work. */
    public static final String SYNCS_CONTEXT = "org.opensynchro.ui.syncs";
    /** The view of what happened. */
    public static final String ACTIVITY_VIEW = "org.opensynchro.ui.views.activity";

    private CommandIds() {}
}
