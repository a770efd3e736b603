namespace Nop.Services.Sandbox.Seed;

/// <summary>Countries (ISO 3166-1) and states (ISO 3166-2, as written in addresses).</summary>
internal static class Places
{
    // two letters, three letters, number, name, and "vat" for members of the European Union
    internal const string Countries = """
        US|USA|840|United States of America
        CA|CAN|124|Canada
        MX|MEX|484|Mexico
        BR|BRA|76|Brazil
        AR|ARG|32|Argentina
        CL|CHL|152|Chile
        CO|COL|170|Colombia
        PE|PER|604|Peru
        UY|URY|858|Uruguay
        PR|PRI|630|Puerto Rico
        GU|GUM|316|Guam
        VI|VIR|850|Virgin Islands (U.S.)
        GB|GBR|826|United Kingdom
        IE|IRL|372|Ireland|vat
        DE|DEU|276|Germany|vat
        FR|FRA|250|France|vat
        IT|ITA|380|Italy|vat
        ES|ESP|724|Spain|vat
        PT|PRT|620|Portugal|vat
        NL|NLD|528|Netherlands|vat
        BE|BEL|56|Belgium|vat
        LU|LUX|442|Luxembourg|vat
        AT|AUT|40|Austria|vat
        CH|CHE|756|Switzerland
        LI|LIE|438|Liechtenstein
        MC|MCO|492|Monaco
        AD|AND|20|Andorra
        SM|SMR|674|San Marino
        VA|VAT|336|Vatican City
        MT|MLT|470|Malta|vat
        SE|SWE|752|Sweden|vat
        DK|DNK|208|Denmark|vat
        NO|NOR|578|Norway
        FI|FIN|246|Finland|vat
        IS|ISL|352|Iceland
        EE|EST|233|Estonia|vat
        LV|LVA|428|Latvia|vat
        LT|LTU|440|Lithuania|vat
        PL|POL|616|Poland|vat
        CZ|CZE|203|Czech Republic|vat
        SK|SVK|703|Slovakia|vat
        HU|HUN|348|Hungary|vat
        SI|SVN|705|Slovenia|vat
        HR|HRV|191|Croatia|vat
        RO|ROU|642|Romania|vat
        BG|BGR|100|Bulgaria|vat
        GR|GRC|300|Greece|vat
        CY|CYP|196|Cyprus|vat
        TR|TUR|792|Turkey
        AE|ARE|784|United Arab Emirates
        SA|SAU|682|Saudi Arabia
        QA|QAT|634|Qatar
        KW|KWT|414|Kuwait
        BH|BHR|48|Bahrain
        OM|OMN|512|Oman
        JO|JOR|400|Jordan
        IL|ISR|376|Israel
        EG|EGY|818|Egypt
        MA|MAR|504|Morocco
        ZA|ZAF|710|South Africa
        NA|NAM|516|Namibia
        BW|BWA|72|Botswana
        IN|IND|356|India
        NP|NPL|524|Nepal
        LK|LKA|144|Sri Lanka
        JP|JPN|392|Japan
        KR|KOR|410|Korea
        CN|CHN|156|China
        HK|HKG|344|Hong Kong
        TW|TWN|158|Taiwan
        SG|SGP|702|Singapore
        MY|MYS|458|Malaysia
        TH|THA|764|Thailand
        ID|IDN|360|Indonesia
        PH|PHL|608|Philippines
        VN|VNM|704|Viet Nam
        AU|AUS|36|Australia
        NZ|NZL|554|New Zealand
        """;

    internal static readonly IReadOnlyDictionary<string, string> States = new Dictionary<string, string>
    {
        ["US"] = """
            AL=Alabama;AK=Alaska;AZ=Arizona;AR=Arkansas;CA=California;CO=Colorado;CT=Connecticut;DE=Delaware;DC=District of Columbia;FL=Florida;GA=Georgia;HI=Hawaii;ID=Idaho;
            IL=Illinois;IN=Indiana;IA=Iowa;KS=Kansas;KY=Kentucky;LA=Louisiana;ME=Maine;MD=Maryland;MA=Massachusetts;MI=Michigan;MN=Minnesota;MS=Mississippi;MO=Missouri;
            MT=Montana;NE=Nebraska;NV=Nevada;NH=New Hampshire;NJ=New Jersey;NM=New Mexico;NY=New York;NC=North Carolina;ND=North Dakota;OH=Ohio;OK=Oklahoma;OR=Oregon;
            PA=Pennsylvania;RI=Rhode Island;SC=South Carolina;SD=South Dakota;TN=Tennessee;TX=Texas;UT=Utah;VT=Vermont;VA=Virginia;WA=Washington;WV=West Virginia;
            WI=Wisconsin;WY=Wyoming;AS=American Samoa;GU=Guam;MP=Northern Mariana Islands;PR=Puerto Rico;VI=Virgin Islands;
            AA=AA (Armed Forces Americas);AE=AE (Armed Forces Europe);AP=AP (Armed Forces Pacific)
            """,
        ["CA"] = """
            AB=Alberta;BC=British Columbia;MB=Manitoba;NB=New Brunswick;NL=Newfoundland and Labrador;NS=Nova Scotia;NT=Northwest Territories;NU=Nunavut;ON=Ontario;
            PE=Prince Edward Island;QC=Quebec;SK=Saskatchewan;YT=Yukon
            """,
        ["AU"] = """
            ACT=Australian Capital Territory;NSW=New South Wales;NT=Northern Territory;QLD=Queensland;SA=South Australia;TAS=Tasmania;VIC=Victoria;WA=Western Australia
            """,
        ["BR"] = """
            AC=Acre;AL=Alagoas;AP=Amapá;AM=Amazonas;BA=Bahia;CE=Ceará;DF=Distrito Federal;ES=Espírito Santo;GO=Goiás;MA=Maranhão;MT=Mato Grosso;MS=Mato Grosso do Sul;
            MG=Minas Gerais;PA=Pará;PB=Paraíba;PR=Paraná;PE=Pernambuco;PI=Piauí;RJ=Rio de Janeiro;RN=Rio Grande do Norte;RS=Rio Grande do Sul;RO=Rondônia;RR=Roraima;
            SC=Santa Catarina;SP=São Paulo;SE=Sergipe;TO=Tocantins
            """,
        ["IN"] = """
            AN=Andaman and Nicobar Islands;AP=Andhra Pradesh;AR=Arunachal Pradesh;AS=Assam;BR=Bihar;CH=Chandigarh;CT=Chhattisgarh;DH=Dadra and Nagar Haveli and Daman and Diu;
            DL=Delhi;GA=Goa;GJ=Gujarat;HR=Haryana;HP=Himachal Pradesh;JK=Jammu and Kashmir;JH=Jharkhand;KA=Karnataka;KL=Kerala;LA=Ladakh;LD=Lakshadweep;MP=Madhya Pradesh;
            MH=Maharashtra;MN=Manipur;ML=Meghalaya;MZ=Mizoram;NL=Nagaland;OR=Odisha;PY=Puducherry;PB=Punjab;RJ=Rajasthan;SK=Sikkim;TN=Tamil Nadu;TG=Telangana;TR=Tripura;
            UP=Uttar Pradesh;UT=Uttarakhand;WB=West Bengal
            """,
        ["MX"] = """
            AGU=Aguascalientes;BCN=Baja California;BCS=Baja California Sur;CAM=Campeche;CHP=Chiapas;CHH=Chihuahua;CMX=Ciudad de México;COA=Coahuila;COL=Colima;DUR=Durango;
            GUA=Guanajuato;GRO=Guerrero;HID=Hidalgo;JAL=Jalisco;MEX=México;MIC=Michoacán;MOR=Morelos;NAY=Nayarit;NLE=Nuevo León;OAX=Oaxaca;PUE=Puebla;QUE=Querétaro;
            ROO=Quintana Roo;SLP=San Luis Potosí;SIN=Sinaloa;SON=Sonora;TAB=Tabasco;TAM=Tamaulipas;TLA=Tlaxcala;VER=Veracruz;YUC=Yucatán;ZAC=Zacatecas
            """,
        ["JP"] = """
            01=Hokkaido;02=Aomori;03=Iwate;04=Miyagi;05=Akita;06=Yamagata;07=Fukushima;08=Ibaraki;09=Tochigi;10=Gunma;11=Saitama;12=Chiba;13=Tokyo;14=Kanagawa;15=Niigata;
            16=Toyama;17=Ishikawa;18=Fukui;19=Yamanashi;20=Nagano;21=Gifu;22=Shizuoka;23=Aichi;24=Mie;25=Shiga;26=Kyoto;27=Osaka;28=Hyogo;29=Nara;30=Wakayama;31=Tottori;
            32=Shimane;33=Okayama;34=Hiroshima;35=Yamaguchi;36=Tokushima;37=Kagawa;38=Ehime;39=Kochi;40=Fukuoka;41=Saga;42=Nagasaki;43=Kumamoto;44=Oita;45=Miyazaki;
            46=Kagoshima;47=Okinawa
            """,
        ["IT"] = """
            AG=Agrigento;AL=Alessandria;AN=Ancona;AO=Aosta;AR=Arezzo;AP=Ascoli Piceno;AT=Asti;AV=Avellino;BA=Bari;BT=Barletta-Andria-Trani;BL=Belluno;BN=Benevento;BG=Bergamo;
            BI=Biella;BO=Bologna;BZ=Bolzano;BS=Brescia;BR=Brindisi;CA=Cagliari;CL=Caltanissetta;CB=Campobasso;CE=Caserta;CT=Catania;CZ=Catanzaro;CH=Chieti;CO=Como;CS=Cosenza;
            CR=Cremona;KR=Crotone;CN=Cuneo;EN=Enna;FM=Fermo;FE=Ferrara;FI=Firenze;FG=Foggia;FC=Forlì-Cesena;FR=Frosinone;GE=Genova;GO=Gorizia;GR=Grosseto;IM=Imperia;IS=Isernia;
            AQ=L'Aquila;SP=La Spezia;LT=Latina;LE=Lecce;LC=Lecco;LI=Livorno;LO=Lodi;LU=Lucca;MC=Macerata;MN=Mantova;MS=Massa-Carrara;MT=Matera;ME=Messina;MI=Milano;MO=Modena;
            MB=Monza e Brianza;NA=Napoli;NO=Novara;NU=Nuoro;OR=Oristano;PD=Padova;PA=Palermo;PR=Parma;PV=Pavia;PG=Perugia;PU=Pesaro e Urbino;PE=Pescara;PC=Piacenza;PI=Pisa;
            PT=Pistoia;PN=Pordenone;PZ=Potenza;PO=Prato;RG=Ragusa;RA=Ravenna;RC=Reggio Calabria;RE=Reggio Emilia;RI=Rieti;RN=Rimini;RM=Roma;RO=Rovigo;SA=Salerno;SS=Sassari;
            SV=Savona;SI=Siena;SR=Siracusa;SO=Sondrio;SU=Sud Sardegna;TA=Taranto;TE=Teramo;TR=Terni;TO=Torino;TP=Trapani;TN=Trento;TV=Treviso;TS=Trieste;UD=Udine;VA=Varese;
            VE=Venezia;VB=Verbano-Cusio-Ossola;VC=Vercelli;VR=Verona;VV=Vibo Valentia;VI=Vicenza;VT=Viterbo
            """,
        ["ES"] = """
            C=A Coruña;VI=Álava;AB=Albacete;A=Alicante;AL=Almería;O=Asturias;AV=Ávila;BA=Badajoz;PM=Baleares;B=Barcelona;BU=Burgos;CC=Cáceres;CA=Cádiz;S=Cantabria;CS=Castellón;
            CE=Ceuta;CR=Ciudad Real;CO=Córdoba;CU=Cuenca;GI=Girona;GR=Granada;GU=Guadalajara;SS=Guipúzcoa;H=Huelva;HU=Huesca;J=Jaén;LO=La Rioja;GC=Las Palmas;LE=León;L=Lleida;
            LU=Lugo;M=Madrid;MA=Málaga;ML=Melilla;MU=Murcia;NA=Navarra;OR=Ourense;P=Palencia;PO=Pontevedra;SA=Salamanca;TF=Santa Cruz de Tenerife;SG=Segovia;SE=Sevilla;SO=Soria;
            T=Tarragona;TE=Teruel;TO=Toledo;V=Valencia;VA=Valladolid;BI=Vizcaya;ZA=Zamora;Z=Zaragoza
            """,
    };
}
