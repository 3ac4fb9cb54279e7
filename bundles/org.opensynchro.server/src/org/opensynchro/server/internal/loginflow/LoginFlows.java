// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.server.internal.loginflow;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.opensynchro.server.internal.accounts.Proof;
import org.opensynchro.server.internal.accounts.RandomToken;
import org.opensynchro.server.internal.audit.Audit;
import org.opensynchro.server.internal.audit.Network;

/**
 * The flows under way, in memory only. Of both tokens only hashes are kept, and neither can be had from the other. A flow
 * is over after twenty minutes, or when its app password was fetched, which can be done once. For any thread.
 */
public final class LoginFlows {
    /** How long after its beginning a flow can be granted and fetched. */
    static final Duration LIFETIME = Duration.ofMinutes(20);

    private static final int MOST = 5_000;
    private static final int MOST_OF_ONE_NETWORK = 60;
    private static final int LONGEST_CLIENT = 100;

    private final InstantSource clock;
    /** By the hash of the token that the application waits with. */
    private final Map<String, LoginFlow> flows = new HashMap<>();
    /** From the hash of the token in the address of the page to that of the other. */
    private final Map<String, String> pages = new HashMap<>();

    /**
     * What an application is told.
     *
     * @param pollToken to wait with; a secret of the application
     * @param pageToken for the address that the person opens
     */
    record Begun(String pollToken, String pageToken) {}

    /** @param clock tells when a flow is over */
    public LoginFlows(InstantSource clock) {
        this.clock = clock;
    }

    /** {@return the tokens of a new flow; empty if too many are under way} */
    synchronized Optional<Begun> begin(String client, Audit.Origin origin) {
        forgetOld();
        Network network = origin.network();
        long same = flows.values().stream()
                .filter(flow -> flow.network().equals(network))
                .count();
        if (flows.size() >= MOST || same >= MOST_OF_ONE_NETWORK) {
            return Optional.empty();
        }
        Begun begun = new Begun(RandomToken.next(), RandomToken.next());
        String key = RandomToken.hash(begun.pollToken());
        LoginFlow flow = new LoginFlow(
                RandomToken.next(), name(client), origin, network, clock.instant(), new LoginFlow.State.Waiting());
        flows.put(key, flow);
        pages.put(RandomToken.hash(begun.pageToken()), key);
        return Optional.of(begun);
    }

    /** What a client calls itself is shown to people: nothing in it may hide, reorder or break what stands around it. */
    private static String name(String client) {
        String printable = client.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", " ").strip();
        return printable.length() <= LONGEST_CLIENT ? printable : printable.substring(0, LONGEST_CLIENT) + "…";
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(LIFETIME);
        flows.values().removeIf(flow -> !flow.begun().isAfter(oldest));
        pages.values().removeIf(key -> !flows.containsKey(key));
    }

    /** {@return the flow whose page has an address with this token, if nobody has decided on it yet} */
    synchronized Optional<LoginFlow> ofPage(String pageToken) {
        forgetOld();
        return Optional.ofNullable(pages.get(RandomToken.hash(pageToken)))
                .map(flows::get)
                .filter(LoginFlow::isWaiting);
    }

    /** {@return the flow with an id, if nobody has decided on it yet} */
    synchronized Optional<LoginFlow> waiting(String id) {
        forgetOld();
        return flows.values().stream().filter(wanted(id)).findFirst();
    }

    private static Predicate<LoginFlow> wanted(String id) {
        return flow -> flow.isWaiting() && flow.id().equals(id);
    }

    /** {@return whether somebody's decision came first, and in time} */
    private synchronized boolean decide(String id, LoginFlow.State state) {
        forgetOld();
        for (Map.Entry<String, LoginFlow> entry : flows.entrySet()) {
            if (wanted(id).test(entry.getValue())) {
                entry.setValue(entry.getValue().now(state));
                return true;
            }
        }
        return false;
    }

    boolean grant(String id, Proof proof) {
        return decide(id, new LoginFlow.State.Granted(proof));
    }

    boolean refuse(String id) {
        return decide(id, new LoginFlow.State.Refused());
    }

    /** {@return the flow that an application waits for; when it is granted, it is over with this} */
    synchronized Optional<LoginFlow> poll(String pollToken) {
        forgetOld();
        String key = RandomToken.hash(pollToken);
        Optional<LoginFlow> flow = Optional.ofNullable(flows.get(key));
        if (flow.isPresent() && flow.get().state() instanceof LoginFlow.State.Granted) {
            flows.remove(key);
        }
        return flow;
    }
}
