package io.buyerstatus.count;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.bench.Bench;
import io.buyerstatus.bench.Build;
import io.buyerstatus.core.order.event.Fact;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.settings.SettingsLayer;
import io.buyerstatus.core.tracking.ScanStatus;

import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CostTest {
    private final Bench bench = Bench.start(SettingsLayer.EMPTY.with(GeneralSettings.NAME, "Bench"));
    private final PricedLife life = new PricedLife(bench, Build.real(bench));

    @AfterAll
    void stop() {
        bench.close();
    }

    @Test
    void look() {
        show("placed", life.placed());
        show("send", life.sends());
        life.reports().forEach(report -> show("report", report));
        show("pictures", life.asksForPictures());
        show("paid", life.takes(new Fact.OrderPaid(Optional.empty(), Optional.empty(), Optional.empty())));
        show("packed", life.takes(new Fact.OrderPacked()));
        show("packed again", life.takes(new Fact.OrderPacked()));
        for (int parcel = 0; parcel < 3; parcel++) {
            show("sent", life.sent(parcel));
        }
        for (int parcel = 0; parcel < 3; parcel++) {
            show("scan", life.scanned(parcel, ScanStatus.IN_TRANSIT, "Die Sendung wurde im Start-Paketzentrum bearbeitet."));
            show("scan", life.scanned(parcel, ScanStatus.OUT_FOR_DELIVERY, "Die Sendung wurde in das Zustellfahrzeug geladen."));
            show("scan", life.scanned(parcel, ScanStatus.DELIVERED, "Die Sendung wurde erfolgreich zugestellt."));
        }
        bench.messages(life.key()).forEach(row -> System.err.println("COST " + row));
        assertThat(1).isPositive();
    }

    private static void show(String what, Written written) {
        System.err.println("COST " + what + " " + written.units() + " msgs " + written.unitsOf(PricedLife::aboutMessages) + " read "
                + written.counted().units() + " " + written.counted().operations());
        written.rows().forEach(row -> System.err.println("COST      " + row));
    }
}
