// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.storage;

/** A change or a look-up that the storage refuses: one nested type per cause. The message can be shown to a person. */
public abstract sealed class StorageException extends Exception {
    private static final long serialVersionUID = 1L;

    private StorageException(String message) {
        super(message);
    }

    /** There is nothing at the path. */
    public static final class NotFound extends StorageException {
        private static final long serialVersionUID = 1L;

        public NotFound(String message) {
            super(message);
        }
    }

    /** The folder that should hold the new entry does not exist, or is a file. */
    public static final class ParentMissing extends StorageException {
        private static final long serialVersionUID = 1L;

        public ParentMissing(String message) {
            super(message);
        }
    }

    /** There is something at the path already, and it must not be replaced. */
    public static final class AlreadyExists extends StorageException {
        private static final long serialVersionUID = 1L;

        public AlreadyExists(String message) {
            super(message);
        }
    }

    /** Another account has the e-mail address. */
    public static final class EmailTaken extends StorageException {
        private static final long serialVersionUID = 1L;

        private final String email;

        public EmailTaken(String email) {
            super("Another account has the e-mail address " + email + " already");
            this.email = email;
        }

        /** {@return the address} */
        public String email() {
            return email;
        }
    }

    /** The entry is a folder where a file is needed, the other way round, or the root. */
    public static final class WrongKind extends StorageException {
        private static final long serialVersionUID = 1L;

        public WrongKind(String message) {
            super(message);
        }
    }

    /** Source and destination are the same entry. */
    public static final class SameEntry extends StorageException {
        private static final long serialVersionUID = 1L;

        public SameEntry(String message) {
            super(message);
        }
    }

    /** A folder would be moved or copied into itself, or would replace a folder it is in. */
    public static final class InsideItself extends StorageException {
        private static final long serialVersionUID = 1L;

        public InsideItself(String message) {
            super(message);
        }
    }

    /** What the caller expects to find is not what is there. */
    public static final class PreconditionFailed extends StorageException {
        private static final long serialVersionUID = 1L;

        public PreconditionFailed(String message) {
            super(message);
        }
    }

    /** Somebody holds a lock that forbids it. */
    public static final class Locked extends StorageException {
        private static final long serialVersionUID = 1L;

        public Locked(String message) {
            super(message);
        }
    }

    /** The account's quota or the disk has no room for the change. */
    public static final class QuotaExceeded extends StorageException {
        private static final long serialVersionUID = 1L;

        public QuotaExceeded(String message) {
            super(message);
        }
    }

    /** A name that no entry can have. */
    public static final class NameRefused extends StorageException {
        private static final long serialVersionUID = 1L;

        public NameRefused(String message) {
            super(message);
        }
    }

    /** The content received is not the content announced: length or checksum differ. */
    public static final class ContentMismatch extends StorageException {
        private static final long serialVersionUID = 1L;

        public ContentMismatch(String message) {
            super(message);
        }
    }
}
