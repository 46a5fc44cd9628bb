"""What bringing in stories and bringing in questions share: rows of tables, names of principles, remarks."""
