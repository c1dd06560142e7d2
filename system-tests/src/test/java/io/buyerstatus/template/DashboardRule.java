package io.buyerstatus.template;

import static io.buyerstatus.template.Rule.unless;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.buyerstatus.template.model.Deployment;
import io.buyerstatus.template.model.Function;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether the dashboard leaves no function out. */
final class DashboardRule {

    private static final ObjectMapper JSON = new ObjectMapper();

    private DashboardRule() {}

    static Stream<String> breaches(Deployment deployment) {
        List<List<String>> shown = deployment
                .resources("AWS::CloudWatch::Dashboard")
                .flatMap(dashboard -> metrics(dashboard.at("DashboardBody").text()))
                .toList();
        return Stream.of(
                        missing(deployment, shown, "Invocations", function -> true),
                        missing(deployment, shown, "Errors", function -> true),
                        missing(deployment, shown, "Duration", Function::waitedFor))
                .flatMap(breach -> breach);
    }

    private static Stream<String> missing(
            Deployment deployment, List<List<String>> shown, String metric, Predicate<Function> which) {
        Set<String> there = shown.stream()
                .filter(row ->
                        row.size() == 4 && row.subList(0, 3).equals(List.of("AWS/Lambda", metric, "FunctionName")))
                .map(List::getLast)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> wanted = deployment.functions().stream()
                .filter(which)
                .map(Function::fullName)
                .collect(Collectors.toCollection(TreeSet::new));
        return unless(there.equals(wanted), metric + " of " + there + " instead of " + wanted);
    }

    /** Every metric of every widget, without its options. Source: CloudWatch, "Dashboard Body Structure and Syntax". */
    private static Stream<List<String>> metrics(String body) {
        List<List<String>> metrics = new ArrayList<>();
        for (JsonNode widget : parsed(body).path("widgets")) {
            List<String> before = List.of();
            for (JsonNode row : widget.path("properties").path("metrics")) {
                before = metric(row, before);
                metrics.add(before);
            }
        }
        return metrics.stream();
    }

    /** "..." stands for all that the metric before has and this one does not say anew. */
    private static List<String> metric(JsonNode row, List<String> before) {
        List<String> said = new ArrayList<>();
        row.forEach(part -> {
            if (part.isTextual()) {
                said.add(part.textValue());
            }
        });
        if (!said.isEmpty() && said.getFirst().equals("...")) {
            List<String> own = said.subList(1, said.size());
            return Stream.concat(before.subList(0, before.size() - own.size()).stream(), own.stream())
                    .toList();
        }
        return said;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("the dashboard is no JSON: " + body, e);
        }
    }
}
