// SPDX-License-Identifier: EPL-2.0
package org.opensynchro.deployment.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads exactly one JSON value: no comments, no member twice, nothing after it. */
public final class JsonReader {
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();

    private JsonReader() {}

    /** @throws JsonSyntaxException when the text is anything else */
    public static Json read(String text) throws JsonSyntaxException {
        try (JsonParser parser = FACTORY.createParser(text)) {
            parser.nextToken();
            Json value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonSyntaxException(parser.currentToken().toString(), line(parser), false);
            }
            return value;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : Math.max(1, e.getLocation().getLineNr());
            String message = e.getOriginalMessage();
            throw new JsonSyntaxException(message, line, message.contains("escape"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Json value(JsonParser parser) throws IOException, JsonSyntaxException {
        int line = line(parser);
        JsonToken token = parser.currentToken();
        if (token == null) {
            throw new JsonSyntaxException("", line, false);
        }
        return switch (token) {
            case VALUE_STRING -> new Json.Text(parser.getText(), line);
            case VALUE_TRUE -> new Json.Truth(true, line);
            case VALUE_FALSE -> new Json.Truth(false, line);
            case START_ARRAY -> new Json.Items(items(parser), line);
            case START_OBJECT -> new Json.Members(members(parser), line);
            default -> new Json.Other(line);
        };
    }

    private static List<Json> items(JsonParser parser) throws IOException, JsonSyntaxException {
        List<Json> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(value(parser));
        }
        return items;
    }

    private static Map<String, Json> members(JsonParser parser) throws IOException, JsonSyntaxException {
        Map<String, Json> members = new LinkedHashMap<>();
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            members.put(name, value(parser));
        }
        return members;
    }

    private static int line(JsonParser parser) {
        return Math.max(1, parser.currentTokenLocation().getLineNr());
    }
}
