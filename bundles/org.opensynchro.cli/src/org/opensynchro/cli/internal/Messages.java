// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.cli.internal;

import org.eclipse.osgi.util.NLS;

/** Texts of this bundle in the person's language. */
final class Messages extends NLS {
    public static String Amounts_rate;
    public static String Amounts_units;
    public static String Exit_held;
    public static String Exit_interrupted;
    public static String Exit_itemsFailed;
    public static String Exit_loginRefused;
    public static String Exit_serveOk;
    public static String Exit_serveUsage;
    public static String Exit_syncOk;
    public static String Exit_syncUsage;
    public static String Exit_terminated;
    public static String Exit_unreachable;
    public static String Help_commands;
    public static String Help_exitCodes;
    public static String Help_help;
    public static String Help_opensynchro;
    public static String Help_opensynchroFooter;
    public static String Help_options;
    public static String Help_serve;
    public static String Help_serveData;
    public static String Help_serveFooter;
    public static String Help_serveListen;
    public static String Help_serveLogRequests;
    public static String Help_serveUser;
    public static String Help_sync;
    public static String Help_syncDeletions;
    public static String Help_syncExclude;
    public static String Help_syncExcludeFrom;
    public static String Help_syncFooter;
    public static String Help_syncJson;
    public static String Help_syncLimitDownload;
    public static String Help_syncLimitUpload;
    public static String Help_syncLocal;
    public static String Help_syncOnce;
    public static String Help_syncPasswordFile;
    public static String Help_syncRemote;
    public static String Help_syncServer;
    public static String Help_syncSkipFolder;
    public static String Help_syncState;
    public static String Help_syncTrashDays;
    public static String Help_syncUser;
    public static String Help_syncWatch;
    public static String Help_synopsis;
    public static String Help_version;
    public static String Main_tryHelp;
    public static String Main_unforeseen;
    public static String Password_fileEmpty;
    public static String Password_fileOpen;
    public static String Password_fileUnreadable;
    public static String Password_missing;
    public static String Password_prompt;
    public static String Progress_line;
    public static String Progress_looking;
    public static String Progress_remaining;
    public static String Report_conflict;
    public static String Report_counts;
    public static String Report_deleted;
    public static String Report_downloaded;
    public static String Report_failed;
    public static String Report_folderMade;
    public static String Report_heldLocal;
    public static String Report_heldOnline;
    public static String Report_inSync;
    public static String Report_local;
    public static String Report_moved;
    public static String Report_notInSync;
    public static String Report_online;
    public static String Report_trashed;
    public static String Report_uploaded;
    public static String Serve_addressInUse;
    public static String Serve_clearText;
    public static String Serve_dataUnusable;
    public static String Sync_clearText;
    public static String Sync_thisComputer;
    public static String Usage_account;
    public static String Usage_dataNoFolder;
    public static String Usage_deletions;
    public static String Usage_empty;
    public static String Usage_exclude;
    public static String Usage_excludeFrom;
    public static String Usage_excludeFromLine;
    public static String Usage_hostUnknown;
    public static String Usage_listen;
    public static String Usage_limit;
    public static String Usage_localNoFolder;
    public static String Usage_onceOrWatch;
    public static String Usage_optionMissing;
    public static String Usage_path;
    public static String Usage_remote;
    public static String Usage_server;
    public static String Usage_serverWithAccount;
    public static String Usage_trashDays;
    public static String Usage_skipFolder;
    public static String Usage_twice;
    public static String Usage_unknown;
    public static String Usage_valueMissing;

    static {
        NLS.initializeMessages("org.opensynchro.cli.internal.messages", Messages.class);
    }

    private Messages() {}
}
