package io.buyerstatus.local.travel;

import io.buyerstatus.local.clock.Advance;
import io.buyerstatus.local.web.LocalPage;
import io.buyerstatus.local.web.LocalPages;
import io.buyerstatus.local.web.LocalRequest;
import io.buyerstatus.local.web.LocalResponse;
import java.time.Duration;
import java.util.Optional;

/** {@code /__local/clock}: GET tells the time, POST with {@code advance=P8D} moves it and answers when what became due has run. */
public final class ClockPage implements LocalPage {

    /** Where it is served. */
    public static final String PATH = "/__local/clock";

    private final TimeMachine machine;

    public ClockPage(TimeMachine machine) {
        this.machine = machine;
    }

    @Override
    public LocalResponse handle(LocalRequest request) {
        return switch (request.method()) {
            case "GET", "HEAD" -> LocalResponse.json(200, "{\"now\":\"" + machine.now() + "\"}");
            case "POST" -> advance(request);
            default -> LocalResponse.text(405, "GET tells the time, POST with advance=P8D moves it");
        };
    }

    private LocalResponse advance(LocalRequest request) {
        Optional<String> by = request.parameter("advance").or(() -> request.formField("advance"));
        if (by.isEmpty()) {
            return LocalResponse.text(400, "say how far, for example " + PATH + "?advance=P8D");
        }
        try {
            Duration duration = Advance.parse(by.get(), machine.now());
            TimeMachine.Arrival arrival = machine.advance(duration);
            if (request.fromBrowser()) {
                return LocalResponse.seeOther(LocalPages.ROOT);
            }
            return LocalResponse.json(
                    200, "{\"now\":\"%s\",\"settled\":%b}".formatted(arrival.now(), arrival.settled()));
        } catch (IllegalArgumentException e) {
            return LocalResponse.text(400, String.valueOf(e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return LocalResponse.text(503, "the local system is stopping");
        }
    }
}
