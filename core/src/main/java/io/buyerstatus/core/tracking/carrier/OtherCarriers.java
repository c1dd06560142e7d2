package io.buyerstatus.core.tracking.carrier;

import io.buyerstatus.core.tracking.ParcelId;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Carriers whose numbers we cannot tell, by what the plug-ins of shops call them: "dpd-co-uk" of WooCommerce's Shipment Tracking
 * and of Advanced Shipment Tracking, "postnl" of both and of Shiptastic, "Portal PostNord" of Shopify. Each has the name that
 * people know, and a page for its parcels where that page needs the number alone.
 *
 * <p>Names are those of the plug-ins' lists and of Shopify's supported tracking companies; each page was compared with at least
 * two public integrations of shops (2026-11). One that asks for the postcode as well, or whose address was not found twice, is
 * left out: a name is better than a dead link.
 */
final class OtherCarriers {
    private static final String NUMBER = "{number}";

    /** Name, other names for it, page; and the form of the numbers that it shows, where a company of that name works elsewhere, too. */
    private static final String TABLE = """
            DPD UK | dpd co uk, dpd gb, dpd united kingdom, dpd great britain, dpdgroup uk, dpd uk ltd | https://www.dpd.co.uk/apps/tracking/?reference={number}
            DPD Local | dpd local uk, dpdlocal, dpd local co uk, interlink, interlink express | https://www.dpdlocal.co.uk/apps/tracking/?reference={number}
            DPD Ireland | dpd ie |
            DPD France | dpd fr, dpd relais, dpd predict fr | https://trace.dpd.fr/fr/trace/{number}
            DPD Poland | dpd pl, dpd com pl, dpd polska | https://tracktrace.dpd.com.pl/parcelDetails?p1={number}
            DPD Spain | dpd es |
            DPD Italy | dpd it |
            DPD Russia | dpd ru |
            DPD Laser | dpd za, dpd south africa |
            DPD Hong Kong | dpd hk |
            DHL eCommerce | dhl e commerce, dhlecommerce, dhl global mail, dhlglobalmail, dhl ecs, dhlecs, dhl us, dhl ecommerce us |
            DHL eCommerce Asia | |
            DHL eCommerce NL | dhl parcel nl, dhlparcel nl, dhl nl, dhl netherlands, dhl benelux, dhl be, dhl ecommerce nl, dhl for you |
            DHL eCommerce UK | dhl parcel uk, dhlparcel uk, dhl ecommerce uk, ukmail, uk mail | https://track.dhlparcel.co.uk/?con={number}
            DHL Parcel | dhlparcel |
            DHL Poland | dhl pl, dhl parcel pl, dhl polska |
            DHL Spain | dhl es, dhl parcel es, dhl parcel iberia |
            DHL UK | dhl gb |
            DHL Sweden | dhl se, dhl service point |
            DHL Austria | dhl at |
            DHL Czech Republic | dhl cz |
            DHL Italy | dhl it |
            DHL France | dhl fr |
            DHL Switzerland | dhl ch |
            DHL Freight | |
            DHL Global Forwarding | dhl global |
            DHL | dhl pk |
            GLS US | |
            GLS Canada | gls ca |
            GLS Italy | gls it |
            GLS Spain | gls es, asm |
            Evri | hermes uk, myhermes uk, my hermes uk, hermes world, hermes evri, evri uk, evri hermes, myhermes co uk | https://www.evri.com/track/parcel/{number}
            PostNL | post nl, postnl parcels, postnl international, tnt post | https://jouw.postnl.nl/track-and-trace/{number}
            bpost | b post, bpost international, be post | https://track.bpost.cloud/btr/web/#/search?itemCode={number}
            Colissimo | colissimo fr, la poste colissimo | https://www.laposte.fr/outils/suivre-vos-envois?code={number}
            La Poste | laposte, la poste fr | https://www.laposte.fr/outils/suivre-vos-envois?code={number}
            Chronopost | chronopost fr, france ems chronopost, overseas territory fr ems | https://www.chronopost.fr/tracking-no-cms/suivi-page?listeNumerosLT={number}
            Mondial Relay | mondialrelay |
            Colis Privé | colis prive, colisprive |
            Relais Colis | relaiscolis |
            InPost | in post, inpost pl, inpost paczkomaty, paczkomaty, paczkomat | https://inpost.pl/sledzenie-przesylek?number={number} | [0-9]{24}
            InPost UK | inpost gb |
            InPost Italy | inpost it |
            Poczta Polska | pocztex, polish post, poczta polska pl | https://emonitoring.poczta-polska.pl/?numer={number}
            ORLEN Paczka | orlen paczka, paczka w ruchu |
            Packeta | zasilkovna, zásilkovna, packeta cz, packeta group, zasielkovna | https://tracking.packeta.com/en/?id={number}
            PPL | ppl cz |
            Česká pošta | ceska posta, czech post | https://www.postaonline.cz/trackandtrace/-/zasilka/cislo?parcelNumbers={number}
            Slovenská pošta | slovenska posta |
            Magyar Posta | hungarian post, magyarposta |
            FAN Courier | fan courier, fancourier |
            Sameday | sameday ro, same day courier |
            Cargus | urgent cargus |
            Poșta Română | posta romana |
            Speedy | speedy bg |
            Econt | econt express |
            Correos | correos es, correos spain, correos espana | https://www.correos.es/es/es/herramientas/localizador/envios/detalle?tracking-number={number}
            Correos Express | correosexpress |
            Correos Chile | |
            Correos Costa Rica | costa rica post |
            Correos de México | correos de mexico |
            SEUR | |
            MRW | |
            CTT | ctt pt, ctt correios, portugal post ctt |
            CTT Express | |
            Correios | correios br |
            Poste Italiane | posteitaliane, poste it, italian post | https://www.poste.it/cerca/index.html#/risultati-spedizioni/{number}
            BRT | bartolini, brt bartolini, brt corriere espresso |
            SDA | sda express courier |
            Posti | itella, posti fi, finland post, posti finland | https://www.posti.fi/fi/seuranta#/lahetys/{number}
            Matkahuolto | |
            dao | dao dk, dao365, dao as |
            Budbee | |
            Instabee | instabox |
            Airmee | |
            Early Bird | earlybird |
            HeltHjem | helthjem no, helt hjem |
            Porterbuddy | |
            DB Schenker | dbschenker, schenker |
            An Post | anpost, irish post, an post ie | https://www.anpost.com/Post-Parcels/Track/History?item={number}
            Fastway Ireland | |
            Parcelforce | parcel force, parcelforce worldwide | https://www.parcelforce.com/track-trace?trackNumber={number}
            Yodel | yodel direct |
            Tuffnells | |
            DX | dx delivery, dx freight |
            APC | apc overnight |
            ArrowXL | arrow xl |
            Whistl | |
            CollectPlus | collect plus |
            Amazon Logistics | amzn, amzn de, amzn uk, amzn us, amzn fr, amzn it, amzn es, amazon, amazon uk, amazon logistics uk, amazon shipping, amazon logistics us, swiship, swiship de, amzl |
            TNT | tnt express, tnt express consignment, tnt express reference, tnt reference, tnt click, tnt uk, tnt italy, tnt france, tnt australia |
            GO! Express & Logistics | go express, go express logistics |
            trans-o-flex | transoflex, trans o flex |
            LaserShip | laser ship |
            OnTrac | on trac |
            FedEx SameDay | fedex sameday, fedex same day |
            UPS i-parcel | ups i parcel, i parcel |
            GSO | |
            Sendle | |
            Pitney Bowes | pitney bowes standard |
            Asendia | asendia usa, asendia us, asendia uk, asendia de |
            Canada Post | canadapost, postes canada | https://www.canadapost-postescanada.ca/track-reperage/en#/search?searchFor={number}
            Purolator | purolator ca | https://www.purolator.com/en/shipping/tracker?pin={number}
            Canpar | canpar courier |
            Intelcom | |
            Australia Post | auspost, aus post, australiapost, australia ems, eparcel | https://auspost.com.au/mypost/track/#/details/{number}
            StarTrack | star track |
            CouriersPlease | couriers please |
            Aramex | aramex australia, aramex au, aramex nz, fastway, fastway au, fastway nz, fastway couriers |
            NZ Post | new zealand post, nzpost, courierpost, courier post |
            South African Post Office | sapo |
            Japan Post | jp post, japan post en, japan post ja |
            Yamato | yamato en, yamato ja, kuroneko yamato |
            Sagawa | sagawa en, sagawa ja |
            China Post | chinapost |
            China EMS | ems, epacket, e packet |
            SF Express | s f express, sfexpress |
            YunExpress | yun express |
            4PX | 4 px |
            Yanwen | |
            Cainiao | aliexpress standard shipping |
            Hong Kong Post | hongkong post, hkpost |
            Singapore Post | singpost |
            Ninja Van | ninjavan |
            Korea Post | |
            India Post | indiapost |
            Delhivery | |
            DTDC | dtdc plus |
            Blue Dart | bluedart |
            Israel Post | |
            PTT | ptt turkey, turkish post |
            Nova Poshta | nova post, novaposhta |
            Ukrposhta | ukraine ems |
            Omniva | estonia post |
            Latvijas Pasts | latvia post |
            LP Express | lietuvos pastas, lietuvos paštas, lietuvos pašto, lp expres |
            Venipak | |
            Pošta Slovenije | posta slovenije, slovenia post |
            Hrvatska pošta | hrvatska posta, croatia post, hp express |
            Cyprus Post | |
            ELTA | elta courier, hellenic post |
            ACS | acs courier |
            Iceland Post | islandspostur, pósturinn, posturinn |
            Post Luxembourg | post lu, luxembourg post |
            MaltaPost | malta post |
            """;

    /** Of two companies of one name the first is meant. */
    private static final Map<List<String>, Entry> BY_NAME = TABLE.lines()
            .flatMap(line -> entries(line).stream())
            .collect(Collectors.toUnmodifiableMap(Entry::words, entry -> entry, (first, later) -> first));

    private static final int LONGEST =
            BY_NAME.keySet().stream().mapToInt(List::size).max().orElse(0);

    private OtherCarriers() {}

    /** One of a carrier's names, in words. */
    private record Entry(List<String> words, String name, Optional<String> page, Optional<Pattern> form) {
        Optional<String> pageOf(String number) {
            return form.filter(known -> !known.matcher(number).matches()).isPresent() ? Optional.empty() : page;
        }
    }

    /** How many words of a name are one of theirs; 0 for a name that is none. */
    static int known(List<String> words) {
        return find(words).map(entry -> entry.words().size()).orElse(0);
    }

    /** The name that people know, of a name that is one of theirs as a whole. */
    static Optional<String> properName(List<String> words) {
        return find(words).filter(entry -> entry.words().equals(words)).map(Entry::name);
    }

    /** The name of the carrier whose name this one begins with. */
    static Optional<String> nearestName(List<String> words) {
        return find(words).map(Entry::name);
    }

    /** The carrier's page about a parcel, where it has one that needs the number alone. */
    static Optional<URI> page(List<String> words, String number) {
        String normalised = ParcelId.normalise(number);
        String encoded = URLEncoder.encode(normalised, StandardCharsets.UTF_8).replace("+", "%20");
        return encoded.isEmpty()
                ? Optional.empty()
                : find(words)
                        .filter(entry -> entry.words().equals(words))
                        .flatMap(entry -> entry.pageOf(normalised))
                        .map(page -> URI.create(page.replace(NUMBER, encoded)));
    }

    /** The longest name that this one begins with. */
    private static Optional<Entry> find(List<String> words) {
        for (int length = Math.min(words.size(), LONGEST); length > 0; length--) {
            Entry entry = BY_NAME.get(words.subList(0, length));
            if (entry != null) {
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private static List<Entry> entries(String line) {
        String[] cells = line.split("\\|", -1);
        String name = cells[0].strip();
        Optional<String> page = Optional.of(cells[2].strip()).filter(text -> !text.isEmpty());
        Optional<Pattern> form = cells.length > 3 ? Optional.of(Pattern.compile(cells[3].strip())) : Optional.empty();
        return Arrays.stream((name + "," + name.toLowerCase(Locale.ROOT) + "," + cells[1]).split(",", -1))
                .map(CarrierNames::words)
                .filter(words -> !words.isEmpty())
                .map(words -> new Entry(words, name, page, form))
                .toList();
    }
}
