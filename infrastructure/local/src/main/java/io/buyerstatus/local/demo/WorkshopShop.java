package io.buyerstatus.local.demo;

import io.buyerstatus.core.automation.change.EditableAutomations;
import io.buyerstatus.core.document.AddFile;
import io.buyerstatus.core.settings.ShopSettings;
import io.buyerstatus.core.settings.change.Author;
import io.buyerstatus.core.settings.change.ChangeResult;
import io.buyerstatus.core.settings.change.EditableSettings;
import io.buyerstatus.core.shop.SecretBox;
import io.buyerstatus.core.shop.ShopId;
import io.buyerstatus.core.template.change.EditableTemplates;
import io.buyerstatus.local.demo.picture.DemoPapers;
import io.buyerstatus.operator.document.DocumentReader;
import io.buyerstatus.operator.document.Reading;
import io.buyerstatus.operator.document.SettingsDocument;
import io.buyerstatus.operator.settings.ImportPlan;
import io.buyerstatus.operator.settings.SettingsImport;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** A second shop that writes its mails itself: its templates and automations are made to be copied. */
final class WorkshopShop {
    static final ShopId ID = new ShopId("workshop");

    private static final String DOCUMENT = "workshop.yaml";
    private static final String FOLDER = "workshop/";
    private static final int SECRET_BYTES = 32;
    private static final Author BY = new Author(Author.Via.YAML, "demo");

    private final EditableSettings settings;
    private final EditableAutomations automations;
    private final EditableTemplates templates;
    private final SecretBox secrets;
    private final AddFile files;
    private final InstantSource clock;
    private final SecureRandom random = new SecureRandom();

    WorkshopShop(
            EditableSettings settings,
            EditableAutomations automations,
            EditableTemplates templates,
            SecretBox secrets,
            AddFile files,
            InstantSource clock) {
        this.settings = settings;
        this.automations = automations;
        this.templates = templates;
        this.secrets = secrets;
        this.files = files;
        this.clock = clock;
    }

    /** Imports it unless it is there: what somebody changed since stays changed. */
    void install() {
        if (settings.shop(ID).isPresent()) {
            return;
        }
        if (files.add(ID, "care", "Pflegehinweise.pdf", DemoPapers.care()) instanceof AddFile.Result.Refused refused) {
            throw new IllegalStateException(refused.reason());
        }
        SettingsImport imports =
                new SettingsImport(settings, automations, templates, secrets, this::secret, clock, random);
        SettingsDocument document =
                switch (DocumentReader.read(text(DOCUMENT), name -> Optional.of(text(name)))) {
                    case Reading.Accepted accepted -> accepted.document();
                    case Reading.Refused refused ->
                        throw new IllegalStateException("the workshop's settings are refused: " + refused.problems());
                };
        switch (imports.plan(document)) {
            case ImportPlan.Refused refused ->
                throw new IllegalStateException("the workshop's settings are refused: " + refused.problems());
            case ImportPlan.Ready ready -> {
                if (!(imports.apply(ready, BY) instanceof ChangeResult.Done)) {
                    throw new IllegalStateException("somebody else installs the workshop");
                }
            }
        }
    }

    private static String text(String name) {
        return Resource.text(WorkshopShop.class, FOLDER + name);
    }

    private String secret(String variable) {
        byte[] bytes = new byte[SECRET_BYTES];
        random.nextBytes(bytes);
        return "whsec_" + Base64.getEncoder().encodeToString(bytes);
    }

    /** Its settings as they are now. */
    ShopSettings settings() {
        return settings.shop(ID).orElseThrow(() -> new IllegalStateException("the workshop is gone"));
    }

    /** Its templates. */
    EditableTemplates templates() {
        return templates;
    }
}
