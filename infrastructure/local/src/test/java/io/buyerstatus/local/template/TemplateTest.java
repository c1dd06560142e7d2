package io.buyerstatus.local.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TemplateTest {

    private static final Position HERE = new Position("test", 1);

    /** A scope with parameters A and List, a resource Thing, a mapping and the condition Yes. */
    private static final Scope SCOPE = new Scope() {
        @Override
        public Optional<Node> ref(String name, Position position) {
            return switch (name) {
                case "AWS::NoValue" -> Optional.empty();
                case "A" -> Optional.of(new Node.Text("a", position));
                case "List" ->
                    Optional.of(new Node.Items(
                            List.of(new Node.Text("x", position), new Node.Text("y", position)), position));
                default -> throw new TemplateException(position, "there is no " + name);
            };
        }

        @Override
        public String attribute(String resource, String attribute, Position position) {
            return resource + "/" + attribute;
        }

        @Override
        public boolean condition(String name, Position position) {
            return name.equals("Yes");
        }

        @Override
        public Node mapping(String map, String first, String second, Position position) {
            return new Node.Text(map + first + second, position);
        }
    };

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "plain                                        | plain",
                "!Ref A                                       | a",
                "{ Ref: A }                                   | a",
                "!Sub '${A}-${Thing.Arn}-${!A}-$x'            | a-Thing/Arn-${A}-$x",
                "!Sub ['${A}${b}', { b: !Ref A }]             | aa",
                "{ 'Fn::Sub': '${A}' }                        | a",
                "!GetAtt Thing.Outputs.Url                    | Thing/Outputs.Url",
                "{ 'Fn::GetAtt': [Thing, Arn] }               | Thing/Arn",
                "!Join ['-', [!Ref A, b]]                     | a-b",
                "!Join ['-', !Ref List]                       | x-y",
                "!Select [1, !Ref List]                       | y",
                "!Select [2, !Split ['/', 'a/b/c']]           | c",
                "!FindInMap [M, !Ref A, k]                    | Mak",
                "!If [Yes, !Ref A, b]                         | a",
                "!If [No, !Ref A, b]                          | b"
            })
    void everyFunctionHasItsValueInBothForms(String yaml, String expected) {
        assertThat(new Intrinsics(SCOPE).text(value(yaml))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "!Equals [!Ref A, a]                                  | true",
                "!Equals [!Ref A, b]                                  | false",
                "!Not [!Equals [a, b]]                                | true",
                "!And [!Equals [a, a], !Condition Yes]                | true",
                "!And [!Equals [a, a], { Condition: No }]             | false",
                "!Or [!Condition No, !Equals [a, a]]                  | true",
                "!Or [!Condition No, !Equals [a, b]]                  | false"
            })
    void conditionsHoldOrNot(String yaml, boolean expected) {
        assertThat(new Intrinsics(SCOPE).test(value(yaml))).isEqualTo(expected);
    }

    @Test
    void noValueTakesItsKeyAndItsElementAway() {
        Node value = new Intrinsics(SCOPE)
                .evaluate(value("{ a: !Ref 'AWS::NoValue', b: [!If [No, 1, !Ref 'AWS::NoValue'], 2] }"))
                .orElseThrow();

        assertThat(value.asFields("it").values()).containsOnlyKeys("b");
        assertThat(value.asFields("it").get("b").orElseThrow().asItems("b").values())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "!ImportValue x                        | Fn::ImportValue is not understood locally",
                "!Cidr [a, b]                          | Fn::Cidr is not understood locally",
                "!Sub '${Missing}'                     | there is no Missing",
                "!Ref Missing                          | there is no Missing",
                "!Select [5, [a]]                      | Fn::Select has no element 5",
                "!Join [a]                             | Fn::Join takes 2 arguments",
                "{ Ref: A, Other: b }                  | Ref cannot stand beside other keys",
                "'{{resolve:ssm:/x}}'                  | dynamic references are not understood locally",
                "!GetAtt Thing                         | !GetAtt needs Resource.Attribute, not Thing"
            })
    void whatIsNotUnderstoodIsRefusedWithFileAndLine(String yaml, String message) {
        assertThatThrownBy(() -> new Intrinsics(SCOPE).text(value(yaml)))
                .isInstanceOf(TemplateException.class)
                .hasMessage("test.yaml:2: " + message);
    }

    @Test
    void aFileThatIsNotYamlIsRefusedWithItsLine() {
        assertThatThrownBy(() -> TemplateParser.parse("t.yaml", "a: 1\nb: [1\nc: 2"))
                .isInstanceOf(TemplateException.class)
                .hasMessageStartingWith("t.yaml:3: not YAML");
        assertThatThrownBy(() -> TemplateParser.parse("t.yaml", "a: 1\na: 2"))
                .hasMessageContaining("t.yaml:2: the key a stands here twice");
        assertThatThrownBy(() -> TemplateParser.parse("t.yaml", ""))
                .hasMessageContaining("t.yaml:1: the file is empty");
    }

    @Test
    void anUnknownSectionOrTransformIsRefused() {
        assertThatThrownBy(() -> template("Resources: {}\nRules: {}"))
                .hasMessage("t.yaml:2: the section Rules is not understood locally");
        assertThatThrownBy(() -> template("Transform: AWS::LanguageExtensions\nResources: {}"))
                .hasMessage("t.yaml:1: only the transform AWS::Serverless-2016-10-31 is understood locally");
    }

    @Test
    void aParameterHasItsDefaultUnlessItIsGivenAnother() {
        Node.Fields declared =
                template("Parameters:\n  P: { Type: String, Default: d }").parameters();

        assertThat(Parameters.resolve(declared, Map.of()).get("P")).hasValueSatisfying(isText("d"));
        assertThat(Parameters.resolve(declared, Map.of("P", new Node.Text("g", HERE)))
                        .get("P"))
                .hasValueSatisfying(isText("g"));
        assertThat(Parameters.resolve(declared, Map.of()).get("Q")).isEmpty();
    }

    private static java.util.function.Consumer<Node> isText(String text) {
        return node -> assertThat(node.asText("it")).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ Type: String }                                     | t.yaml:2: the parameter P has no value and no default",
                "{ Type: String, Default: b, AllowedValues: [a] }     | t.yaml:2: the parameter P breaks AllowedValues: b",
                "{ Type: String, Default: b, AllowedPattern: '^a$' }  | t.yaml:2: the parameter P breaks AllowedPattern: b",
                "{ Type: String, Default: b, MinLength: 2 }           | t.yaml:2: the parameter P breaks MinLength: b",
                "{ Type: Number, Default: 3, MaxValue: 2 }            | t.yaml:2: the parameter P breaks MaxValue: 3",
                "{ Type: String, Default: b, Odd: 2 }                 | t.yaml:2: Odd of the parameter P is not understood locally",
                "{ Type: 'AWS::EC2::VPC::Id' }                        | t.yaml:2: the parameter P has the type AWS::EC2::VPC::Id, not understood locally"
            })
    void aWrongParameterIsRefused(String declaration, String message) {
        Node.Fields declared = template("Parameters:\n  P: " + declaration).parameters();

        assertThatThrownBy(() -> Parameters.resolve(declared, Map.of())).hasMessage(message);
    }

    @Test
    void aParameterThatIsNotDeclaredIsRefused() {
        Node.Fields declared =
                template("Parameters:\n  P: { Type: String, Default: d }").parameters();

        assertThatThrownBy(() -> Parameters.resolve(declared, Map.of("Typo", new Node.Text("g", HERE))))
                .hasMessageContaining("given but not declared: Typo");
    }

    @Test
    void aPropertyThatNobodyReadIsRefused() {
        Node properties = value("{ Known: 1, Ignored: 2, Unknown: 3 }");

        assertThatThrownBy(() -> Properties.read(properties, read -> {
                    read.withoutLocalEffect("Ignored");
                    return read.integer("Known");
                }))
                .hasMessage("test.yaml:2: the property Unknown is not understood locally");
    }

    @Test
    void aPropertyOfTheWrongKindIsRefused() {
        Node properties = value("{ Number: many, Choice: c, Flag: maybe }");

        assertThatThrownBy(() -> Properties.read(properties, read -> read.integer("Number")))
                .hasMessage("test.yaml:2: Number must be a whole number, not many");
        assertThatThrownBy(() -> Properties.read(properties, read -> read.oneOf("Choice", "a", "b")))
                .hasMessage("test.yaml:2: Choice must be one of a, b here, not c");
        assertThatThrownBy(() -> Properties.read(properties, read -> read.flag("Flag")))
                .hasMessage("test.yaml:2: Flag must be one of true, false here, not maybe");
        assertThatThrownBy(() -> Properties.read(properties, read -> read.required("Missing")))
                .hasMessage("test.yaml:2: the property Missing is missing");
    }

    private static Node value(String yaml) {
        return TemplateParser.parse("test.yaml", "# one line above\nvalue: " + yaml)
                .get("value")
                .orElseThrow();
    }

    private static Template template(String yaml) {
        return Template.of(Path.of("/t.yaml"), TemplateParser.parse("t.yaml", yaml));
    }
}
