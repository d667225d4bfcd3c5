/*
 * Copyright 2026 the Lead Employer Platform contributors
 * SPDX-License-Identifier: Apache-2.0
 */
package org.leademployer.benchmarks;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Date;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What an import comes to at the least: the file parsed and its rows put into the same two tables with the same indexes, a
 * thousand to a batch, one commit; no cell is checked, nobody looked up, nothing compared, audited or sent over HTTP.
 */
final class RawImport implements AutoCloseable {

    private static final int BATCH = 1_000;
    private static final String[] TABLES = {
        "CREATE TABLE trainee (id VARCHAR(36) PRIMARY KEY NOT NULL, identity_key VARCHAR(80) NOT NULL,"
                + " surname VARCHAR(100) NOT NULL, registration_body VARCHAR(10), registration_number VARCHAR(20),"
                + " training_number VARCHAR(60), ni_number VARCHAR(9))",
        "CREATE UNIQUE INDEX trainee_identity ON trainee (identity_key)",
        "CREATE TABLE placement (id VARCHAR(36) PRIMARY KEY NOT NULL,"
                + " trainee_id VARCHAR(36) NOT NULL REFERENCES trainee (id), post_number VARCHAR(60) NOT NULL,"
                + " specialty VARCHAR(6) NOT NULL, region VARCHAR(60) NOT NULL, host VARCHAR(10) NOT NULL,"
                + " site VARCHAR(10) NOT NULL, grade VARCHAR(20) NOT NULL, type VARCHAR(40) NOT NULL,"
                + " approved SMALLINT NOT NULL, first_day DATE NOT NULL, last_day DATE NOT NULL,"
                + " wte_hundredths SMALLINT NOT NULL, funding_kind VARCHAR(40) NOT NULL)",
        "CREATE UNIQUE INDEX placement_key ON placement (trainee_id, first_day, post_number)",
        "CREATE INDEX placement_region ON placement (region, last_day)"
    };

    private final String url;
    private final Connection connection;

    RawImport(Path folder) throws IOException, SQLException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
        System.setProperty("derby.stream.error.file", folder + ".log");
        url = "jdbc:derby:" + folder;
        connection = DriverManager.getConnection(url + ";create=true");
        try (Statement statement = connection.createStatement()) {
            for (String table : TABLES) {
                statement.execute(table);
            }
        }
        connection.setAutoCommit(false);
    }

    int take(String csv) throws IOException, SQLException {
        int rows = 0;
        Map<String, String> trainees = new HashMap<>();
        try (CSVParser parser = CSVParser.builder()
                        .setReader(new StringReader(csv))
                        .setFormat(CSVFormat.RFC4180.builder().setHeader().get())
                        .get();
                PreparedStatement trainee = connection.prepareStatement(
                        "INSERT INTO trainee (id, identity_key, surname, registration_body, registration_number)"
                                + " VALUES (?, ?, ?, 'GMC', ?)");
                PreparedStatement placement = connection.prepareStatement(
                        "INSERT INTO placement (id, trainee_id, post_number, specialty, region, host, site, grade, type,"
                                + " approved, first_day, last_day, wte_hundredths, funding_kind)"
                                + " VALUES (?, ?, ?, ?, 'north-east', ?, ?, ?, 'IN_POST_STANDARD', 1, ?, ?, 100, ?)")) {
            for (CSVRecord row : parser) {
                String number = row.get(1);
                String id = trainees.get(number);
                if (id == null) {
                    id = UUID.randomUUID().toString();
                    trainees.put(number, id);
                    trainee.setString(1, id);
                    trainee.setString(2, "GMC " + number);
                    trainee.setString(3, row.get(0));
                    trainee.setString(4, number);
                    trainee.addBatch();
                }
                placement.setString(1, UUID.randomUUID().toString());
                placement.setString(2, id);
                placement.setString(3, row.get(2));
                placement.setString(4, row.get(2).split("/")[2]);
                placement.setString(5, row.get(7).substring(0, 3));
                placement.setString(6, row.get(7));
                placement.setString(7, row.get(9));
                placement.setDate(8, Date.valueOf(row.get(3)));
                placement.setDate(9, Date.valueOf(row.get(4)));
                placement.setString(10, row.get(10));
                placement.addBatch();
                if (++rows % BATCH == 0) {
                    trainee.executeBatch();
                    placement.executeBatch();
                }
            }
            trainee.executeBatch();
            placement.executeBatch();
            connection.commit();
        }
        return rows;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        try {
            DriverManager.getConnection(url + ";shutdown=true").close();
        } catch (SQLException shutDownIsToldByAnException) {
            return;
        }
    }
}
