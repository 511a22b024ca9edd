package org.ticketproof.empirical.claim;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/** The published schema and the reader agree, as far as a schema can say it. */
class ClaimSchemaTest {
    private static final JsonSchema SCHEMA = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
            .getSchema(ClaimSchemaTest.class.getResourceAsStream("/org/ticketproof/empirical/claims.schema.json"));

    static List<String> shipped() {
        return ClaimFileReader.SHIPPED;
    }

    static List<String> good() {
        return ClaimCorpus.good();
    }

    static List<ClaimCorpus.Bad> bad() {
        return ClaimCorpus.bad();
    }

    private static boolean valid(String text) {
        try {
            JsonNode tree = new ObjectMapper()
                    .valueToTree(new Load(LoadSettings.builder().setMaxAliasesForCollections(0).build()).loadFromString(text));
            return SCHEMA.validate(tree).isEmpty();
        } catch (YamlEngineException | StackOverflowError | NumberFormatException e) {
            // Not YAML, or NaN, which JSON does not have.
            return false;
        }
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void shippedSuitesAreValid(String suite) throws IOException {
        try (InputStream in = ClaimFileReader.class.getResourceAsStream("/org/ticketproof/empirical/suites/" + suite + ".yaml")) {
            assertEquals(true, valid(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
        }
        assertEquals(suite, new ClaimFileReader().shipped(suite).suite());
    }

    @ParameterizedTest
    @MethodSource("good")
    void goodFilesAreValid(String text) {
        assertEquals(true, valid(text));
    }

    @ParameterizedTest
    @MethodSource("bad")
    void badFilesAreInvalidWhereASchemaCanTell(ClaimCorpus.Bad bad) {
        assertEquals(!bad.schemaSeesIt(), valid(bad.text()));
    }

    @Test
    void theCopyInTheDocumentationIsTheSame() throws IOException {
        Path copy = Path.of("../docs/claims.schema.json");
        try (InputStream in = ClaimFileReader.class.getResourceAsStream("/org/ticketproof/empirical/claims.schema.json")) {
            assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), Files.readString(copy));
        }
    }
}
