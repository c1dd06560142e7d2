package io.buyerstatus.local.wiring;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Everything the resources of a template connect. Filled while the template is read by one thread, only read afterwards. */
public final class Wiring {

    private final Map<String, FunctionDefinition> functions = new LinkedHashMap<>();
    private final List<RouteDefinition> routes = new ArrayList<>();
    private final List<QueueMapping> queueMappings = new ArrayList<>();
    private final List<StreamMapping> streamMappings = new ArrayList<>();
    private final List<ScheduleDefinition> schedules = new ArrayList<>();
    private final Map<String, String> tables = new LinkedHashMap<>();
    private final Map<String, String> queueUrls = new LinkedHashMap<>();

    public void add(FunctionDefinition function) {
        functions.put(function.name(), function);
    }

    public void add(RouteDefinition route) {
        routes.add(route);
    }

    public void add(QueueMapping mapping) {
        queueMappings.add(mapping);
    }

    public void add(StreamMapping mapping) {
        streamMappings.add(mapping);
    }

    public void add(ScheduleDefinition schedule) {
        schedules.add(schedule);
    }

    /** Remembers a table by its logical id, for those who look at it from outside. */
    public void addTable(String logicalId, String name) {
        tables.put(logicalId, name);
    }

    /** Remembers where a queue is reached. */
    public void addQueue(String arn, String url) {
        queueUrls.put(arn, url);
    }

    public List<FunctionDefinition> functions() {
        return List.copyOf(functions.values());
    }

    public List<RouteDefinition> routes() {
        return List.copyOf(routes);
    }

    public List<QueueMapping> queueMappings() {
        return List.copyOf(queueMappings);
    }

    public List<StreamMapping> streamMappings() {
        return List.copyOf(streamMappings);
    }

    public List<ScheduleDefinition> schedules() {
        return List.copyOf(schedules);
    }

    /** The name of the table of this logical id. */
    public String table(String logicalId) {
        return known(tables, logicalId, "table");
    }

    /** The URL of the queue of this name in the account. */
    public String queueUrl(String arn) {
        return known(queueUrls, arn, "queue");
    }

    private static String known(Map<String, String> map, String key, String what) {
        String value = map.get(key);
        if (value == null) {
            throw new IllegalArgumentException("the template has no " + what + " " + key);
        }
        return value;
    }
}
