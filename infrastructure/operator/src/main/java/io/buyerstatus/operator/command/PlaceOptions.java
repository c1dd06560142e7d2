package io.buyerstatus.operator.command;

import io.buyerstatus.operator.target.Target;
import io.buyerstatus.operator.target.Targets;
import picocli.CommandLine.Option;

/** Which system a command is about. */
final class PlaceOptions {
    @Option(
            names = "--stack",
            paramLabel = "NAME",
            description = "A deployed CloudFormation stack, found with the AWS CLI.")
    String stack = "";

    @Option(
            names = "--local",
            description =
                    "The system on this machine (HTTP_PORT). The default, unless SETTINGS_TABLE and the like are set.")
    boolean local;

    Target find(Targets places) {
        return places.find(stack, local);
    }
}
