package io.buyerstatus.functions.staffaccess;

import io.buyerstatus.aws.AwsClients;
import io.buyerstatus.aws.Patience;
import io.buyerstatus.aws.access.RandomSecretSource;
import io.buyerstatus.aws.api.DynamoKeyUse;
import io.buyerstatus.aws.settings.CachedSettings;
import io.buyerstatus.aws.settings.DynamoSettingsStore;
import io.buyerstatus.aws.staff.DynamoApiKeyStore;
import io.buyerstatus.aws.staff.DynamoSessionReader;
import io.buyerstatus.aws.staff.DynamoSessions;
import io.buyerstatus.aws.staff.DynamoStaff;
import io.buyerstatus.console.frame.ConsoleFiles;
import io.buyerstatus.console.frame.ConsoleFrames;
import io.buyerstatus.console.frame.ShopNames;
import io.buyerstatus.console.staff.DoorPages;
import io.buyerstatus.console.staff.KeysPages;
import io.buyerstatus.console.staff.StaffPages;
import io.buyerstatus.core.api.ApiKeyStore;
import io.buyerstatus.core.api.KeyUse;
import io.buyerstatus.core.api.ManageKeys;
import io.buyerstatus.core.link.SecretSource;
import io.buyerstatus.core.settings.SettingsStore;
import io.buyerstatus.core.staff.DeskDoor;
import io.buyerstatus.core.staff.IdentityProvider;
import io.buyerstatus.core.staff.ManageStaff;
import io.buyerstatus.core.staff.SessionReader;
import io.buyerstatus.core.staff.Sessions;
import io.buyerstatus.core.staff.SignIn;
import io.buyerstatus.core.staff.StaffStore;
import io.buyerstatus.functions.shared.Environment;
import io.buyerstatus.functions.shared.desk.DeskAnswers;
import io.buyerstatus.identity.OidcProvider;
import io.buyerstatus.identity.ProviderAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What the function is made of. */
record StaffAccessWiring(
        DeskAnswers answers, ConsoleFiles files, DoorRoutes door, JoinRoutes join, StaffRoutes staff, KeysRoute keys) {
    private static final String STAFF_TABLE = "STAFF_TABLE";
    private static final String SETTINGS_TABLE = "SETTINGS_TABLE";
    private static final String LEDGER_TABLE = "LEDGER_TABLE";
    private static final String IDENTITY_ISSUER_URL = "IDENTITY_ISSUER_URL";
    private static final String IDENTITY_CLIENT_ID = "IDENTITY_CLIENT_ID";
    private static final String SIGN_IN_URL = "SIGN_IN_URL";
    private static final String PUBLIC_BASE_URL = "PUBLIC_BASE_URL";

    static StaffAccessWiring of(Map<String, String> variables, InstantSource clock) {
        Environment environment = new Environment(variables);
        DynamoDbClient dynamo = AwsClients.dynamoDb(Patience.OF_A_VISITOR);
        String table = environment.required(STAFF_TABLE);
        URI publicBase = URI.create(environment.required(PUBLIC_BASE_URL));
        ProviderAddress provider = new ProviderAddress(
                URI.create(environment.required(IDENTITY_ISSUER_URL)),
                URI.create(environment.required(SIGN_IN_URL)),
                environment.required(IDENTITY_CLIENT_ID));
        return of(
                new DynamoStaff(dynamo, table),
                new DynamoSessions(dynamo, table),
                new DynamoSessionReader(dynamo, table),
                new Programs(
                        new DynamoApiKeyStore(dynamo, table),
                        new DynamoKeyUse(dynamo, environment.required(LEDGER_TABLE))),
                new CachedSettings(new DynamoSettingsStore(dynamo, environment.required(SETTINGS_TABLE)), clock),
                new OidcProvider(provider, publicBase, clock),
                new RandomSecretSource(),
                publicBase,
                clock);
    }

    /** The keys of shops' programs, and when they were used. */
    record Programs(ApiKeyStore keys, KeyUse use) {}

    static StaffAccessWiring of(
            StaffStore store,
            Sessions sessions,
            SessionReader reader,
            Programs programs,
            SettingsStore settings,
            IdentityProvider provider,
            SecretSource secrets,
            URI publicBase,
            InstantSource clock) {
        ConsoleFiles files = new ConsoleFiles();
        ConsoleFrames frames = new ConsoleFrames(files, ShopNames.in(settings));
        DeskDoor desk = new DeskDoor(reader, clock);
        DeskAnswers answers = new DeskAnswers(desk, new DoorPages(frames), publicBase);
        ManageStaff staff = new ManageStaff(store, secrets, clock);
        return new StaffAccessWiring(
                answers,
                files,
                new DoorRoutes(answers, desk, new SignIn(provider, sessions, secrets, clock), provider),
                new JoinRoutes(answers, desk, staff),
                new StaffRoutes(answers, staff, new StaffPages(frames), clock),
                new KeysRoute(
                        answers,
                        new ManageKeys(programs.keys(), secrets, clock),
                        programs.use(),
                        new KeysPages(frames),
                        clock));
    }
}
