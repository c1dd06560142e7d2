package io.buyerstatus.core.payment;

import io.buyerstatus.core.settings.Setting;
import io.buyerstatus.core.settings.SettingTypes;
import io.buyerstatus.core.value.Iban;
import java.util.List;

/** The account that buyers transfer to (DR-12). */
public final class BankSettings {
    public static final Setting<String> HOLDER = Setting.optional("bank.holder", SettingTypes.line(70));
    public static final Setting<Iban> IBAN = Setting.optional("bank.iban", SettingTypes.IBAN);
    public static final Setting<String> BIC = Setting.optional("bank.bic", SettingTypes.BIC);
    public static final Setting<String> NAME = Setting.optional("bank.name", SettingTypes.line(100));

    public static final List<Setting<?>> ALL = List.of(HOLDER, IBAN, BIC, NAME);

    private BankSettings() {}
}
