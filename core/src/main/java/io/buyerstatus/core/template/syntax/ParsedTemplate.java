package io.buyerstatus.core.template.syntax;

import io.buyerstatus.core.template.Need;
import io.buyerstatus.core.template.tag.TagCatalogue;
import io.buyerstatus.core.template.tag.TemplateTag;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * A text with tags as it was read.
 *
 * @param nodes what could be read; whole where no problem is an error
 * @param problems all that is wrong with it, in the order of their places
 */
public record ParsedTemplate(List<Node> nodes, List<Problem> problems) {

    public ParsedTemplate {
        nodes = List.copyOf(nodes);
        problems = List.copyOf(problems);
    }

    /** Every tag in it. */
    public Set<TemplateTag> tags() {
        Set<TemplateTag> tags = new HashSet<>();
        visit(nodes, Set.of(), (value, asked) -> tags.add(value.tag()));
        return Set.copyOf(tags);
    }

    /** Every list and every fact that it asks for. */
    public Set<String> asked() {
        Set<String> names = new HashSet<>();
        visitTests(nodes, names);
        return Set.copyOf(names);
    }

    /**
     * What must be known before it can be filled. A tag that stands where the template has asked for it, or that has a fallback, says itself
     * what becomes of a message without it.
     */
    public Set<Need> needs() {
        Set<Need> needs = new HashSet<>();
        visit(nodes, Set.of(), (value, asked) -> value.tag()
                .need()
                .filter(need -> need instanceof Need.CompleteOrder
                        || (value.fallback().isEmpty()
                                && !asked.contains(value.tag().name())
                                && !asked.contains(need.word())))
                .ifPresent(needs::add));
        if (goesThrough(nodes, "items")) {
            needs.add(new Need.CompleteOrder());
        }
        return Set.copyOf(needs);
    }

    private static boolean goesThrough(List<Node> nodes, String list) {
        return nodes.stream().anyMatch(node -> switch (node) {
            case Node.Each(String name, List<Node> body) -> name.equals(list) || goesThrough(body, list);
            case Node.If(Node.Test test, List<Node> then, List<Node> otherwise) ->
                goesThrough(then, list) || goesThrough(otherwise, list);
            case Node.Words words -> false;
            case Node.Value value -> false;
        });
    }

    private static void visit(List<Node> nodes, Set<String> asked, BiConsumer<Node.Value, Set<String>> each) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Words words -> {}
                case Node.Value value -> each.accept(value, asked);
                case Node.Each(String list, List<Node> body) -> visit(body, asked, each);
                case Node.If(Node.Test test, List<Node> then, List<Node> otherwise) -> {
                    visit(then, test.not() ? asked : with(asked, test), each);
                    visit(otherwise, test.not() ? with(asked, test) : asked, each);
                }
            }
        }
    }

    /** What is certain where a test held. */
    private static Set<String> with(Set<String> asked, Node.Test test) {
        Set<String> more = new HashSet<>(asked);
        more.add(test.name());
        switch (test.name()) {
            case "invoice" -> more.add("invoice_or_proforma");
            case "tracked" -> more.add("tracking");
            case "document" -> test.values().forEach(kind -> more.add("document:" + kind));
            default -> needOf(test.name()).map(Need::word).ifPresent(more::add);
        }
        return more;
    }

    private static Optional<Need> needOf(String tag) {
        return TagCatalogue.named(tag).flatMap(TemplateTag::need);
    }

    private static void visitTests(List<Node> nodes, Set<String> names) {
        for (Node node : nodes) {
            switch (node) {
                case Node.Words words -> {}
                case Node.Value value -> {}
                case Node.Each(String list, List<Node> body) -> {
                    names.add(list);
                    visitTests(body, names);
                }
                case Node.If(Node.Test test, List<Node> then, List<Node> otherwise) -> {
                    names.add(test.name());
                    visitTests(then, names);
                    visitTests(otherwise, names);
                }
            }
        }
    }
}
