package io.buyerstatus.core.testing.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.staff.PersonId;
import io.buyerstatus.core.view.SavedView;
import io.buyerstatus.core.view.SavedViewStore;
import io.buyerstatus.core.view.SavedViews;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a {@link SavedViewStore} keeps. */
@Tag("BL-3")
public abstract class SavedViewsContract {
    private static final PersonId ANTON = PersonId.of("issuer", "anton");

    protected abstract SavedViewStore views();

    @Test
    void whatOnePersonKeepsInOneShopIsTheirsThere() {
        ShopId shop = Fresh.shop();
        SavedViews kept = SavedViews.NONE.with(new SavedView("Offene Ü", "money=unpaid&q=M%C3%BCller"));
        assertThat(views().of(shop, ANTON)).isEqualTo(SavedViews.NONE);
        assertThat(views().replace(shop, ANTON, kept)).isTrue();
        assertThat(views().replace(shop, ANTON, kept))
                .as("written by two at once")
                .isFalse();

        SavedViews next = new SavedViews(
                2, List.of(new SavedView("Offene Ü", "money=unpaid"), new SavedView("Alle", "")), Optional.of("Alle"));
        assertThat(views().replace(shop, ANTON, next)).isTrue();
        assertThat(views().of(shop, ANTON)).isEqualTo(next);
        assertThat(views().of(shop, PersonId.of("issuer", "olivia"))).isEqualTo(SavedViews.NONE);
        assertThat(views().of(Fresh.shop(), ANTON)).isEqualTo(SavedViews.NONE);
    }
}
