package io.buyerstatus.local.stack;

import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Position;
import java.nio.file.Path;

/**
 * A resource whose properties are evaluated.
 *
 * @param stack the name of its stack
 * @param logicalId its name in the template
 * @param position where it stands
 * @param folder the folder of its template, which locations in its properties are relative to
 */
public record Resource(
        String stack, String logicalId, String type, Position position, Path folder, Node.Fields properties) {

    /** The name that it gets if the template gives it none. CloudFormation appends a random part; here it is always the same. */
    public String generatedName() {
        return stack + "-" + logicalId;
    }
}
