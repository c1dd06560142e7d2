package io.buyerstatus.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.buyerstatus.local.template.Node;
import io.buyerstatus.local.template.Position;
import io.buyerstatus.local.template.Template;
import io.buyerstatus.local.template.TemplateException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class StackTest {

    @TempDir
    private Path folder;

    private final List<Resource> made = new ArrayList<>();

    @Test
    void resourcesAreMadeInTheOrderInWhichTheyNeedEachOther() throws IOException {
        stack("""
                Resources:
                  First:
                    Type: Test::Thing
                    Properties: { Needs: !GetAtt Second.Arn }
                  Second:
                    Type: Test::Thing
                    Properties: { Needs: !Ref Third }
                  Third:
                    Type: Test::Thing
                """).provision();

        assertThat(made).extracting(Resource::logicalId).containsExactly("Third", "Second", "First");
        assertThat(made.getLast().properties().get("Needs").orElseThrow().asText("it"))
                .isEqualTo("arn-of-shop-Second");
    }

    @Test
    void aCircleIsRefused() throws IOException {
        Stack stack = stack("""
                Resources:
                  First:
                    Type: Test::Thing
                    Properties: { Needs: !Ref Second }
                  Second:
                    Type: Test::Thing
                    Properties: { Needs: !Ref First }
                """);

        assertThatThrownBy(stack::provision)
                .isInstanceOf(TemplateException.class)
                .hasMessage("template.yaml:7: First refers to itself in a circle");
    }

    @Test
    void anUnknownTypeOrAttributeIsRefusedWithFileAndLine() throws IOException {
        assertThatThrownBy(stack("""
                                Resources:
                                  A:
                                    Type: AWS::EC2::Instance
                                """)::provision)
                .hasMessage("template.yaml:3: the resource type AWS::EC2::Instance is not understood locally");
        assertThatThrownBy(stack("""
                                Resources:
                                  A:
                                    Type: Test::Thing
                                    CreationPolicy: {}
                                """)::provision)
                .hasMessage("template.yaml:4: CreationPolicy of the resource A is not understood locally");
        assertThatThrownBy(stack("""
                                Resources:
                                  A:
                                    Type: Test::Thing
                                    Properties: { Needs: !GetAtt B.Colour }
                                  B:
                                    Type: Test::Thing
                                """)::provision).hasMessage("template.yaml:4: B has no attribute Colour locally");
    }

    @Test
    void whatHasAConditionThatDoesNotHoldIsNotThere() throws IOException {
        String template = """
                Parameters:
                  Name: { Type: String, Default: "" }
                Conditions:
                  Named: !Not [!Equals [!Ref Name, ""]]
                Resources:
                  A:
                    Type: Test::Thing
                    Condition: Named
                Outputs:
                  Out:
                    Condition: Named
                    Value: !Ref A
                """;
        Stack without = stack(template);
        without.provision();
        assertThat(made).isEmpty();
        assertThat(without.output("Out")).isEmpty();

        Stack with = stack(template, Map.of("Name", new Node.Text("n", new Position("test", 1))));
        with.provision();
        assertThat(made).hasSize(1);
        assertThat(with.output("Out")).contains("shop-A");
    }

    @Test
    void whatDoesNotExistCannotBeReferredTo() throws IOException {
        assertThatThrownBy(stack("""
                                Conditions:
                                  Never: !Equals [a, b]
                                Resources:
                                  A:
                                    Type: Test::Thing
                                    Properties: { Needs: !Ref B }
                                  B:
                                    Type: Test::Thing
                                    Condition: Never
                                """)::provision)
                .hasMessage("template.yaml:6: B does not exist: its condition does not hold");
    }

    @Test
    void aNestedStackGetsItsParametersAndGivesItsOutputs() throws IOException {
        Files.createDirectories(folder.resolve("stacks"));
        Files.writeString(folder.resolve("stacks/data.yaml"), """
                Parameters:
                  Prefix: { Type: String }
                Resources:
                  Table:
                    Type: Test::Thing
                    Properties: { Name: !Sub "${Prefix}-table" }
                Outputs:
                  Arn:
                    Value: !GetAtt Table.Arn
                """);
        stack("""
                Resources:
                  Data:
                    Type: AWS::CloudFormation::Stack
                    Properties:
                      TemplateURL: stacks/data.yaml
                      Parameters: { Prefix: !Ref AWS::StackName }
                  User:
                    Type: Test::Thing
                    Properties: { Needs: !GetAtt Data.Outputs.Arn }
                """).provision();

        assertThat(made).extracting(Resource::stack).containsExactly("shop-Data", "shop");
        assertThat(made.getFirst().properties().get("Name").orElseThrow().asText("it"))
                .isEqualTo("shop-table");
        assertThat(made.getLast().properties().get("Needs").orElseThrow().asText("it"))
                .isEqualTo("arn-of-shop-Data-Table");
    }

    @Test
    void anErrorInANestedStackNamesItsFile() throws IOException {
        Files.createDirectories(folder.resolve("stacks"));
        Files.writeString(folder.resolve("stacks/data.yaml"), """
                Resources:
                  Table:
                    Type: Test::Thing
                    Properties: { Name: !ImportValue x }
                """);
        Stack stack = stack("""
                Resources:
                  Data:
                    Type: AWS::CloudFormation::Stack
                    Properties: { TemplateURL: stacks/data.yaml }
                """);

        assertThatThrownBy(stack::provision)
                .hasMessage("stacks/data.yaml:4: Fn::ImportValue is not understood locally");
    }

    @Test
    void globalsAreMergedIntoFunctions() throws IOException {
        stack("""
                Globals:
                  Function:
                    Timeout: 3
                    Environment: { Variables: { A: general, B: general } }
                Resources:
                  F:
                    Type: AWS::Serverless::Function
                    Properties:
                      Timeout: 9
                      Environment: { Variables: { B: own } }
                """).provision();

        Node.Fields properties = made.getFirst().properties();
        assertThat(properties.get("Timeout").orElseThrow().asText("it")).isEqualTo("9");
        Node.Fields variables = properties
                .get("Environment")
                .orElseThrow()
                .asFields("it")
                .get("Variables")
                .orElseThrow()
                .asFields("it");
        assertThat(variables.get("A").orElseThrow().asText("it")).isEqualTo("general");
        assertThat(variables.get("B").orElseThrow().asText("it")).isEqualTo("own");
    }

    private Stack stack(String yaml) throws IOException {
        return stack(yaml, Map.of());
    }

    private Stack stack(String yaml, Map<String, Node> given) throws IOException {
        Files.writeString(folder.resolve("template.yaml"), yaml);
        ResourceTypes types =
                new ResourceTypes().with("Test::Thing", this::thing).with("AWS::Serverless::Function", this::thing);
        types.with("AWS::CloudFormation::Stack", new NestedStack(folder, types));
        return new Stack("shop", Template.read(folder, folder.resolve("template.yaml")), given, types);
    }

    private Provisioned thing(Resource resource) {
        made.add(resource);
        return new Provisioned(resource.generatedName(), Map.of("Arn", "arn-of-" + resource.generatedName()));
    }
}
