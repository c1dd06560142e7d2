package io.buyerstatus.operator.command;

import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.value.CleanText;
import io.buyerstatus.operator.target.RunningSystem;
import io.buyerstatus.operator.target.Targets;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/**
 * What commands need of the world around them.
 *
 * @param environment the value of an environment variable, empty text where it is not set
 * @param out for results
 * @param err for everything else
 */
public record Terminal(UnaryOperator<String> environment, InstantSource clock, PrintWriter out, PrintWriter err) {
    private static final int LONGEST_NAME = 200;

    RunningSystem open(PlaceOptions options) {
        return RunningSystem.at(options.find(new Targets(environment)));
    }

    /** Whoever runs the command, as the machine knows them. */
    Author author(Author.Via via) {
        String user = environment.apply("USER");
        return new Author(via, CleanText.start(user, LONGEST_NAME));
    }
}
