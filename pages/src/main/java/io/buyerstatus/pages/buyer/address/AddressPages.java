package io.buyerstatus.pages.buyer.address;

import io.buyerstatus.core.access.Opened;
import io.buyerstatus.core.addressing.AddressRule;
import io.buyerstatus.core.addressing.AskForAddress;
import io.buyerstatus.core.addressing.PostcodeShape;
import io.buyerstatus.core.addressing.TypedAddress;
import io.buyerstatus.core.addressing.TypedAddress.Problem;
import io.buyerstatus.core.link.BuyerUrls;
import io.buyerstatus.core.order.Order;
import io.buyerstatus.core.order.address.AddressChange;
import io.buyerstatus.core.settings.GeneralSettings;
import io.buyerstatus.core.value.Country;
import io.buyerstatus.pages.buyer.address.AddressPageView.Field;
import io.buyerstatus.pages.buyer.address.AddressPageView.Form;
import io.buyerstatus.pages.buyer.address.AddressPageView.Wish;
import io.buyerstatus.pages.buyer.purchase.Addresses;
import io.buyerstatus.pages.kit.layout.Link;
import io.buyerstatus.pages.kit.layout.PageFrames;
import io.buyerstatus.pages.kit.layout.PageRequest;
import io.buyerstatus.pages.kit.template.Templates;
import io.buyerstatus.pages.kit.text.Formats;
import io.buyerstatus.pages.kit.text.Texts;
import io.buyerstatus.pages.kit.text.Wording;
import java.text.Collator;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Renders the page on which a buyer asks for another delivery address [DR-26]. Made once per function; safe to share between threads. */
public final class AddressPages {
    private static final String TEMPLATE = "address";
    private static final int LONGEST = 200;
    private static final int LONGEST_POSTCODE = 20;
    private static final Set<String> SELDOM = Set.of("company", "street2", "region");
    private static final Set<Problem> OF_POSTCODE = EnumSet.of(Problem.POSTCODE_MISSING, Problem.POSTCODE_SHAPE);

    private final Templates templates = Templates.html(TEMPLATE);
    private final PageFrames shells;

    public AddressPages(PageFrames shells) {
        this.shells = shells;
    }

    /**
     * The page.
     *
     * @param typed what the buyer typed last; where the order goes otherwise
     * @param problem why that was not taken
     */
    public String html(
            Opened.Shown shown, PageRequest request, Optional<TypedAddress> typed, Optional<Problem> problem) {
        Order order = shown.view().order();
        Wording wording = Wording.of(
                request.language(order, shown.settings()), shown.settings().get(GeneralSettings.TIME_ZONE));
        Texts texts = wording.texts();
        String path = BuyerUrls.at(request.link(), BuyerUrls.ADDRESS);
        String title = texts.get("address.form.title");
        Optional<AddressRule> rule = AskForAddress.refusal(shown);
        TypedAddress filled = typed.or(() -> order.addresses()
                        .open()
                        .map(AddressChange::wanted)
                        .or(order::deliveryAddress)
                        .map(TypedAddress::of))
                .orElseGet(() -> new TypedAddress("", "", "", "", "", "", "", ""));
        Formats formats = wording.formats();
        return templates.render(
                TEMPLATE,
                new AddressPageView(
                        shells.of(order.key().shop(), shown.settings(), texts, title, Optional.of(path)),
                        texts.get("hero.order", Map.of("number", order.number())),
                        title,
                        texts.get("address.form.lead"),
                        rule.map(why -> texts.get(
                                        "address.refused." + why.name().toLowerCase(Locale.ROOT)))
                                .or(() -> problem.map(why -> said(why, filled, texts, formats))),
                        order.deliveryAddress()
                                .map(address -> Addresses.shown(address, formats))
                                .orElse(List.of()),
                        order.addresses().open().map(open -> wish(open, path, texts, formats)),
                        rule.isPresent()
                                ? Optional.empty()
                                : Optional.of(form(order, path, filled, problem, texts, formats)),
                        List.of(new Link(texts.get("back.to.order"), BuyerUrls.at(request.link(), BuyerUrls.ORDER)))),
                texts);
    }

    private static Wish wish(AddressChange open, String path, Texts texts, Formats formats) {
        return new Wish(
                texts.get("address.wish.open", Map.of("date", formats.dayAndMonth(open.askedAt()))),
                Addresses.shown(open.wanted(), formats),
                path);
    }

    private static String said(Problem problem, TypedAddress typed, Texts texts, Formats formats) {
        Optional<Country> country = typed.chosen();
        return texts.get(
                "address.problem." + problem.name().toLowerCase(Locale.ROOT),
                Map.of(
                        "country", country.map(formats::country).orElse(""),
                        "example",
                                country.flatMap(PostcodeShape::of)
                                        .map(PostcodeShape::example)
                                        .orElse("")));
    }

    private static Form form(
            Order order, String path, TypedAddress typed, Optional<Problem> problem, Texts texts, Formats formats) {
        boolean name = is(problem, Problem.NAME_MISSING);
        return new Form(
                path,
                Integer.toString(order.addresses().all().size()),
                List.of(
                        field("name", texts, typed.name(), "shipping name", true, name),
                        field("company", texts, typed.company(), "shipping organization", true, false),
                        field(
                                "street",
                                texts,
                                typed.street(),
                                "shipping address-line1",
                                false,
                                is(problem, Problem.STREET_MISSING)),
                        field("street2", texts, typed.street2(), "shipping address-line2", true, false),
                        field(
                                "postcode",
                                texts,
                                typed.postcode(),
                                "shipping postal-code",
                                true,
                                problem.filter(OF_POSTCODE::contains).isPresent()),
                        field(
                                "city",
                                texts,
                                typed.city(),
                                "shipping address-level2",
                                true,
                                is(problem, Problem.CITY_MISSING)),
                        field("region", texts, typed.region(), "shipping address-level1", true, false)),
                countries(typed, texts, formats),
                is(problem, Problem.COUNTRY_MISSING));
    }

    /** What is wrong is said after sending, in the reader's language: no browser knows which country needs what. */
    private static Field field(
            String name, Texts texts, String value, String autocomplete, boolean optional, boolean wrong) {
        return new Field(
                name,
                texts.get("address.form." + name),
                value,
                autocomplete,
                name.equals("postcode") ? LONGEST_POSTCODE : LONGEST,
                SELDOM.contains(name) ? Optional.of(texts.get("address.form.optional")) : Optional.empty(),
                optional,
                wrong);
    }

    private static boolean is(Optional<Problem> problem, Problem which) {
        return problem.filter(which::equals).isPresent();
    }

    private static List<AddressPageView.Country> countries(TypedAddress typed, Texts texts, Formats formats) {
        Collator order =
                Collator.getInstance(Locale.forLanguageTag(texts.language().tag()));
        return Arrays.stream(Locale.getISOCountries())
                .map(code -> new AddressPageView.Country(
                        code, formats.country(new Country(code)), code.equals(typed.country())))
                .sorted(Comparator.comparing(AddressPageView.Country::name, order))
                .toList();
    }
}
