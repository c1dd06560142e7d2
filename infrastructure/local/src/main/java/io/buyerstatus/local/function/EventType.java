package io.buyerstatus.local.function;

import io.buyerstatus.local.template.Properties;
import io.buyerstatus.local.wiring.Wiring;

/** Connects a function with one kind of caller. */
@FunctionalInterface
interface EventType {

    /**
     * Reads one event of a function.
     *
     * @param function the function's name
     * @param name the event's name in the template
     */
    void connect(String function, String name, Properties properties, Wiring wiring);
}
