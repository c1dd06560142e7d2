package io.buyerstatus.local.template;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/**
 * One template file, read but not evaluated.
 *
 * @param file where it was read from; relative locations in it are relative to its folder
 * @param parameters declarations by name
 * @param globals SAM's {@code Globals}, empty if there are none
 */
public record Template(
        Path file,
        Node.Fields parameters,
        Node.Fields mappings,
        Node.Fields conditions,
        Node.Fields globals,
        Node.Fields resources,
        Node.Fields outputs) {

    private static final Set<String> SECTIONS = Set.of(
            "AWSTemplateFormatVersion",
            "Transform",
            "Description",
            "Metadata",
            "Parameters",
            "Mappings",
            "Conditions",
            "Globals",
            "Resources",
            "Outputs");

    private static final String SAM = "AWS::Serverless-2016-10-31";

    /**
     * Reads a template.
     *
     * @param root the folder that positions are named relative to
     * @param file the template
     * @throws TemplateException if it has a section or a transform that is not understood
     * @throws IOException if it cannot be read
     */
    public static Template read(Path root, Path file) throws IOException {
        Path absolute = file.toAbsolutePath().normalize();
        Path base = root.toAbsolutePath().normalize();
        Path name = absolute.startsWith(base) ? base.relativize(absolute) : absolute;
        return of(absolute, TemplateParser.parse(name.toString(), Files.readString(absolute)));
    }

    static Template of(Path file, Node.Fields root) {
        for (String section : root.values().keySet()) {
            if (!SECTIONS.contains(section)) {
                throw new TemplateException(
                        root.keyPosition(section), "the section " + section + " is not understood locally");
            }
        }
        root.get("Transform").ifPresent(Template::checkTransform);
        return new Template(
                file,
                section(root, "Parameters"),
                section(root, "Mappings"),
                section(root, "Conditions"),
                section(root, "Globals"),
                section(root, "Resources"),
                section(root, "Outputs"));
    }

    private static void checkTransform(Node transform) {
        if (!transform.asText("Transform").equals(SAM)) {
            throw new TemplateException(transform.position(), "only the transform " + SAM + " is understood locally");
        }
    }

    private static Node.Fields section(Node.Fields root, String name) {
        return root.get(name)
                .map(node -> node.asFields(name))
                .orElseGet(() -> new Node.Fields(Map.of(), Map.of(), root.position()));
    }
}
