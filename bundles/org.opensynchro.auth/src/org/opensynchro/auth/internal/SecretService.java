// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.auth.internal;

import com.sun.jna.Library;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Map;
import org.slf4j.LoggerFactory;

/** The Secret Service of a Linux desktop (freedesktop.org), by libsecret. */
final class SecretService {
    private static final String LIBRARY = "libsecret-1.so.0";
    private static final String DEFAULT = "default";
    /**
     * {@code RTLD_LAZY | RTLD_GLOBAL | RTLD_NODELETE}: GLib complains about a library that is loaded once more after it was
     * unloaded, since that says the same about itself twice.
     */
    private static final Map<String, Object> STAYING = Map.of(Library.OPTION_OPEN_FLAGS, 0x1 | 0x100 | 0x1000);
    /** {@code SECRET_SERVICE_LOAD_COLLECTIONS}. */
    private static final int LOAD_COLLECTIONS = 1 << 2;

    private SecretService() {}

    /** What can be known of a keyring without asking the person. */
    enum State {
        /** There is none. */
        ABSENT,
        /** What it holds cannot be known. */
        LOCKED,
        /** What is not found in it is not in it. */
        OPEN
    }

    /** Looks at the keyring of the person; asks nobody. */
    static State state() {
        try {
            NativeLibrary secret = NativeLibrary.getInstance(LIBRARY, STAYING);
            Pointer service = secret.getFunction("secret_service_get_sync")
                    .invokePointer(new Object[] {LOAD_COLLECTIONS, null, null});
            Pointer keyring = service == null
                    ? null
                    : secret.getFunction("secret_collection_for_alias_sync")
                            .invokePointer(new Object[] {service, DEFAULT, 0, null, null});
            try {
                if (keyring == null) {
                    return State.ABSENT;
                }
                return secret.getFunction("secret_collection_get_locked").invokeInt(new Object[] {keyring}) == 0
                        ? State.OPEN
                        : State.LOCKED;
            } finally {
                release(keyring);
                release(service);
            }
        } catch (UnsatisfiedLinkError e) {
            LoggerFactory.getLogger(SecretService.class).debug("No keyring", e);
            return State.ABSENT;
        }
    }

    private static void release(Pointer object) {
        if (object != null) {
            NativeLibrary.getInstance("libgobject-2.0.so.0", STAYING)
                    .getFunction("g_object_unref")
                    .invokeVoid(new Object[] {object});
        }
    }
}
