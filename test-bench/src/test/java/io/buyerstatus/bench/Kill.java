package io.buyerstatus.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkRequest;

/**
 * Ends a process at one of its calls: before it leaves, or after it was done and before the answer is seen. Calls to AWS are
 * seen where they leave, others where they arrive; so it may be told by several threads.
 */
public final class Kill implements CallPoints.Listener {
    /** On which side of the call. */
    public enum Side {
        BEFORE,
        AFTER
    }

    private final int call;
    private final Side side;
    private static final Set<String> LOOKS = Set.of("DynamoDb Query", "DynamoDb GetItem", "Kms Decrypt");

    private final List<String> seen = new ArrayList<>();

    /** The first call of each invocation that made any. */
    private final Set<Integer> firsts = new HashSet<>();

    private UnaryOperator<SdkRequest> change = UnaryOperator.identity();
    private boolean dead;
    private boolean struck;

    /**
     * @param call counts from 0 over all that it listens to; beyond the last one nobody is killed
     */
    public Kill(int call, Side side) {
        this.call = call;
        this.side = side;
    }

    /** Never kills, only counts. */
    public static Kill nobody() {
        return new Kill(Integer.MAX_VALUE, Side.BEFORE);
    }

    @Override
    public synchronized void before(String operation) {
        refuseTheDead();
        seen.add(operation);
        if (side == Side.BEFORE) {
            killAt(operation);
        }
    }

    @Override
    public synchronized SdkRequest change(SdkRequest request) {
        return change.apply(request);
    }

    @Override
    public synchronized void after(String operation) {
        refuseTheDead();
        if (side == Side.AFTER) {
            killAt(operation);
        }
    }

    /**
     * Runs an invocation of a function.
     *
     * @param wire what is done to its requests on their way
     * @return whether its process lived to the end; if not, whatever it answered was not heard
     */
    public boolean survivedBy(Runnable invocation, UnaryOperator<SdkRequest> wire) {
        begin(wire);
        try {
            CallPoints.listening(this, invocation);
        } catch (Killed killed) {
            return false;
        }
        return lives();
    }

    private synchronized void begin(UnaryOperator<SdkRequest> wire) {
        firsts.add(seen.size());
        dead = false;
        change = wire;
    }

    private synchronized boolean lives() {
        return !dead;
    }

    /** Whether it has ended a process. */
    public synchronized boolean struck() {
        return struck;
    }

    /** All calls that were begun, in order. */
    public synchronized List<String> calls() {
        return List.copyOf(seen);
    }

    /** Whether a call only looked, as the one before it did in the same invocation: to die after either comes to the same. */
    public synchronized boolean looksOn(int index) {
        return index > 0
                && !firsts.contains(index)
                && LOOKS.contains(seen.get(index))
                && LOOKS.contains(seen.get(index - 1));
    }

    private void killAt(String operation) {
        if (seen.size() - 1 == call && !struck) {
            dead = true;
            struck = true;
            throw new Killed(side + " call " + call + ", " + operation);
        }
    }

    /** Whoever catches everything goes on after being killed, but reaches nothing any more. */
    private void refuseTheDead() {
        if (dead) {
            throw new Killed("already");
        }
    }
}
