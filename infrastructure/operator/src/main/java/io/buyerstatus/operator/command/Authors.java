package io.buyerstatus.operator.command;

import io.buyerstatus.core.settings.change.Author;

/** Who changed something, in words. */
final class Authors {
    private Authors() {}

    /** The name; where there is none, the way in. */
    static String of(Author author) {
        return author.name().isEmpty()
                ? switch (author.via()) {
                    case CONSOLE -> "somebody at the desk";
                    case API -> "a program";
                    case YAML -> "a settings file";
                    case OPERATOR -> "an operator";
                }
                : author.name();
    }
}
